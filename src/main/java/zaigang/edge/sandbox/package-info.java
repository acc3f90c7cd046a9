/**
 * A Telegram of our own on loopback, so that the bot runs with no token: the Bot API that the bot talks to, and a page on which a
 * person is any of the people of the bot.
 *
 * <p>{@link zaigang.edge.sandbox.LocalBotApi} is the server, {@code Routes} its addresses. {@code ArgumentCheck} holds each call against
 * {@link zaigang.edge.sandbox.BotApiMethods}, the table of what is accepted; {@code BotApi} and {@code MessageMethods} carry it out on a
 * {@code World} of chats, files, menus, taps and updates that knows nothing of HTTP. {@code Page} serves the page from resources,
 * {@code PageState} is what it shows. The package knows the protocol, and no feature of the bot.
 */
package zaigang.edge.sandbox;
