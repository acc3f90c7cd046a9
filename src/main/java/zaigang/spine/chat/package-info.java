/** The port between Telegram and the features: what comes in, what goes out, commands, buttons and replies. */
package zaigang.spine.chat;
