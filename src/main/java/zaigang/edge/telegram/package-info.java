/** The adapter to TelegramBots: long polling that commits first, sending that knows what came of a call. */
package zaigang.edge.telegram;
