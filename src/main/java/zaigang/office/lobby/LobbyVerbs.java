package zaigang.office.lobby;

import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Scope;

/** What the buttons of the lobby and of invitations say; an invitation names the person, a sheet of them whom it is for. */
final class LobbyVerbs {
    static final String LOBBY = "lobby";
    static final String INVITATIONS = "inv";

    static final Verb<Language> SPEAK = Verb.of(LOBBY, "speak", Arg.of(Language::code, Language::of));

    /** Help: the page of a subject, or the first one. */
    static final Verb<Optional<Subject>> MORE = Verb.of(LOBBY, "more", Arg.oneOf(Subject.values()).optional());

    /** A fresh code. */
    static final Verb<Long> NEW = Verb.of(INVITATIONS, "new", Arg.NUMBER);
    /** Takes an invitation back. */
    static final Verb<Long> VOID = Verb.of(INVITATIONS, "void", Arg.NUMBER);
    static final Verb<Long> ASK = Verb.of(INVITATIONS, "ask", Arg.NUMBER);
    static final Verb<Long> OUT = Verb.of(INVITATIONS, "out", Arg.NUMBER);
    static final Verb<Long> STAY = Verb.of(INVITATIONS, "stay", Arg.NUMBER);

    static final String SHEETS = "invs";
    /** Invitations for many: for whom. */
    static final Verb.Bare FOR_WHOM = Verb.bare(SHEETS, "whom");
    /** Asks back, since older invitations stop working. */
    static final Verb<Scope> FOR = Verb.of(SHEETS, "for", Arg.SCOPE);
    static final Verb<Scope> MAKE = Verb.of(SHEETS, "make", Arg.SCOPE);

    private LobbyVerbs() {}
}
