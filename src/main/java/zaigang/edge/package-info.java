/**
 * The outer world: Telegram, the alarm clock, and a Telegram of our own to try things with.
 * It knows the spine and no feature.
 */
package zaigang.edge;
