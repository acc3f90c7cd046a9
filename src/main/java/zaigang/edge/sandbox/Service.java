package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Telegram itself says in a chat: that something was pinned, that a topic was closed.
 *
 * @param field the field of the message that says so, in Telegram's name
 */
record Service(String field, JsonNode value) {}
