package zaigang.edge.sandbox;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The methods that the sandbox accepts and the parameters of each, written as in Telegram's documentation: a name, {@code !}
 * where the sandbox requires it, and its type ({@code Integer|String} for either).
 *
 * <p>It is stricter than Telegram, which ignores a parameter that it does not know: here that is a 400 naming the parameter, so
 * that a slip of the pen in the bot is found. Nothing is accepted that Telegram does not know; a test holds this against its
 * specification.
 */
public final class BotApiMethods {
    private BotApiMethods() {}

    /** A parameter of a method or field of an object. Types are alternatives, in Telegram's names. */
    public record Parameter(String name, List<String> types, boolean required) {}

    /** A method of the Bot API with its parameters by name. */
    public record Method(String name, Map<String, Parameter> parameters) {}

    private static final Map<String, Method> METHODS = methods(
            "getMe",
            "getUpdates offset:Integer limit:Integer timeout:Integer allowed_updates:Array_of_String",
            "deleteWebhook drop_pending_updates:Boolean",
            "getWebhookInfo",
            "setMyCommands commands!:Array_of_BotCommand scope:BotCommandScope language_code:String",
            "getMyCommands scope:BotCommandScope language_code:String",
            "deleteMyCommands scope:BotCommandScope language_code:String",
            "setChatMenuButton chat_id:Integer menu_button:MenuButton",
            "setMyDescription description:String language_code:String",
            "setMyShortDescription short_description:String language_code:String",
            "setMyName name:String language_code:String",
            "sendMessage chat_id!:Integer|String message_thread_id:Integer text!:String parse_mode:String entities:Array_of_MessageEntity"
                    + " link_preview_options:LinkPreviewOptions disable_notification:Boolean protect_content:Boolean"
                    + " reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup",
            "editMessageText chat_id!:Integer|String message_id!:Integer text!:String parse_mode:String"
                    + " entities:Array_of_MessageEntity link_preview_options:LinkPreviewOptions"
                    + " reply_markup:InlineKeyboardMarkup",
            "editMessageReplyMarkup chat_id!:Integer|String message_id!:Integer reply_markup:InlineKeyboardMarkup",
            "deleteMessage chat_id!:Integer|String message_id!:Integer",
            "answerCallbackQuery callback_query_id!:String text:String show_alert:Boolean cache_time:Integer",
            "sendDocument chat_id!:Integer|String message_thread_id:Integer document!:InputFile|String caption:String parse_mode:String"
                    + " caption_entities:Array_of_MessageEntity disable_content_type_detection:Boolean"
                    + " disable_notification:Boolean protect_content:Boolean"
                    + " reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup",
            "sendPhoto chat_id!:Integer|String message_thread_id:Integer photo!:InputFile|String caption:String parse_mode:String"
                    + " caption_entities:Array_of_MessageEntity disable_notification:Boolean protect_content:Boolean"
                    + " reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup",
            "sendChatAction chat_id!:Integer|String message_thread_id:Integer action!:String",
            "getFile file_id!:String",
            "getChat chat_id!:Integer|String");

    /** Kinds of an object that Telegram tells apart by its field {@code type}. */
    private static final Map<String, Map<String, String>> VARIANTS = Map.of(
            "BotCommandScope", Map.of(
                    "default", "BotCommandScopeDefault",
                    "all_private_chats", "BotCommandScopeAllPrivateChats",
                    "chat", "BotCommandScopeChat"),
            "MenuButton", Map.of("default", "MenuButtonDefault", "commands", "MenuButtonCommands"));

    private static final Map<String, Method> OBJECTS = methods(
            "BotCommand command!:String description!:String",
            "BotCommandScopeDefault type!:String",
            "BotCommandScopeAllPrivateChats type!:String",
            "BotCommandScopeChat type!:String chat_id!:Integer|String",
            "MenuButtonDefault type!:String",
            "MenuButtonCommands type!:String",
            "LinkPreviewOptions is_disabled:Boolean url:String prefer_small_media:Boolean prefer_large_media:Boolean"
                    + " show_above_text:Boolean",
            "ReplyParameters message_id!:Integer chat_id:Integer|String allow_sending_without_reply:Boolean",
            "MessageEntity type!:String offset!:Integer length!:Integer url:String language:String",
            "InlineKeyboardMarkup inline_keyboard!:Array_of_Array_of_InlineKeyboardButton",
            "InlineKeyboardButton text!:String url:String callback_data:String copy_text:CopyTextButton style:String",
            "CopyTextButton text!:String");

    /** Every method that is accepted, by its name as Telegram writes it. */
    public static Map<String, Method> all() {
        return METHODS;
    }

    /** The objects that occur in parameters, with their fields. */
    public static Map<String, Method> objects() {
        return OBJECTS;
    }

    /** The method of that name, in any case, as Telegram takes it; empty for one that the sandbox does not have. */
    static Optional<Method> find(String name) {
        return Optional.ofNullable(BY_LOWER_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The fields of an object type; for a type with kinds, those of the kind that {@code kind} names. */
    static Optional<Method> object(String type, String kind) {
        var variants = VARIANTS.get(type);
        return Optional.ofNullable(OBJECTS.get(variants == null ? type : variants.getOrDefault(kind, "")));
    }

    private static final Map<String, Method> BY_LOWER_NAME = byLowerName();

    private static Map<String, Method> byLowerName() {
        var found = new LinkedHashMap<String, Method>();
        METHODS.values().forEach(m -> found.put(m.name().toLowerCase(Locale.ROOT), m));
        return Map.copyOf(found);
    }

    private static Map<String, Method> methods(String... lines) {
        var found = new LinkedHashMap<String, Method>();
        for (String line : lines) {
            String[] words = line.split(" ");
            var parameters = new LinkedHashMap<String, Parameter>();
            Arrays.stream(words).skip(1).map(BotApiMethods::parameter).forEach(p -> parameters.put(p.name(), p));
            found.put(words[0], new Method(words[0], Collections.unmodifiableMap(parameters)));
        }
        return Collections.unmodifiableMap(found);
    }

    private static Parameter parameter(String words) {
        String name = words.substring(0, words.indexOf(':'));
        var types = Arrays.stream(words.substring(words.indexOf(':') + 1).split("\\|")).map(t -> t.replace('_', ' ')).toList();
        boolean required = name.endsWith("!");
        return new Parameter(required ? name.substring(0, name.length() - 1) : name, types, required);
    }
}
