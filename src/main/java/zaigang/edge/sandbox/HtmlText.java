package zaigang.edge.sandbox;

/** What becomes of a text in Telegram's HTML: the text with its entities, or what is wrong with it. */
sealed interface HtmlText permits FormattedText, HtmlText.Wrong {
    /** The words that follow "can't parse entities: ". Offsets in them count bytes of UTF-8. */
    record Wrong(String words) implements HtmlText {}

    static HtmlText parse(String html) {
        return new HtmlParser(html).parse();
    }
}
