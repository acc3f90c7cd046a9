package zaigang.month.report;

import java.util.Optional;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Who may have a report, asked when it is wanted and again when it goes out. */
record ReportRights(People people) {
    boolean may(Tx tx, Who who, Scope scope) {
        return scope instanceof Scope.Only one ? people.find(tx, one.personId()).filter(p -> who.may(Act.OVERSEE, p)).isPresent()
                : who.may(Act.OVERSEE, scope);
    }

    /** Whether it is about nobody but who asks, or they may have any report of it. */
    boolean mayOrOwn(Tx tx, Who who, Scope scope) {
        return scope.equals(new Scope.Only(who.person().id())) || may(tx, who, scope);
    }

    /** Whether the one who asked may still have it, and still has this chat. */
    boolean may(Tx tx, ReportLedger.Request request) {
        return asker(tx, request).filter(who -> may(tx, who, Scope.parse(request.scope()))).isPresent();
    }

    boolean mayOrOwn(Tx tx, ReportLedger.Request request) {
        return asker(tx, request).filter(who -> mayOrOwn(tx, who, Scope.parse(request.scope()))).isPresent();
    }

    private Optional<Who> asker(Tx tx, ReportLedger.Request request) {
        return people.byAccount(tx, request.chatId()).filter(who -> who.person().id() == request.personId());
    }
}
