/**
 * A Telegram of our own on loopback, so that the bot runs with no token: the Bot API that the bot talks to, and a page on which a
 * person is any of the people of the bot.
 *
 * <p>{@link zaigang.sandbox.LocalBotApi} is the server. {@link zaigang.sandbox.BotApiMethods} is the table of what it accepts; the
 * {@code *Methods} classes do what an accepted call asks for, on the model ({@code Chats}, {@code UpdateQueue}, {@code Files},
 * {@code Menus}) that knows nothing of HTTP. {@code Page} serves the page from resources. It knows the protocol, and no feature of the bot.
 */
package zaigang.sandbox;
