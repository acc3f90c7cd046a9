package zaigang.office.retention;

import static zaigang.office.retention.KeptTable.table;

import java.util.List;
import zaigang.office.retention.RetentionRule.Age;

/** A line for every table. Old rows are deleted in this order, so whatever refers to others stands before them. */
final class Tables {
    private static final String OLD_ROUND = "round_id IN (SELECT id FROM round WHERE day < ?)";
    private static final String MY_CHAT = "(SELECT telegram_id FROM account WHERE person_id = ?)";

    private static final String SETTLED = "state NOT IN ('QUEUED', 'SENDING') AND ";

    private static final String OLD_LEAVE = "request_id IN (SELECT id FROM leave_request WHERE to_day < ?)";
    private static final String OLD_SWAP = "expires_at < ? AND state NOT IN ('OPEN', 'ACCEPTED')";

    static final List<KeptTable> ALL = List.of(
            // What was recorded of people's days.
            table("answer_change", "person_id", "from_by", "by_person").goesByDay(Age.ATTENDANCE, "id", OLD_ROUND)
                    .mine("""
                            SELECT r.day, c.from_kind, c.from_at, c.from_by, c.to_kind, c.at, c.by_person
                            FROM answer_change c JOIN round r ON r.id = c.round_id WHERE c.person_id = ? ORDER BY c.at"""),
            table("amendment", "person_id", "by_person").goesByDay(Age.ATTENDANCE, "round_id, person_id", OLD_ROUND)
                    .mine("""
                            SELECT r.day, x.kind, x.at, x.by_person
                            FROM amendment x JOIN round r ON r.id = x.round_id WHERE x.person_id = ? ORDER BY r.day"""),
            table("correction", "person_id", "decided_by", "for_person").goesByDay(Age.ATTENDANCE, "id", "day < ?").mine("""
                    SELECT c.day, c.kind, c.reason, c.asked_at, c.state, c.decided_at, c.decided_by, c.for_person, c.ruling
                    FROM correction c JOIN person p ON p.id = ?
                    WHERE p.id IN (c.person_id, c.decided_by, c.for_person) ORDER BY c.day"""),
            // Where somebody said to be: kept as locations are.
            table("outing", "person_id").goesByDay(Age.LOCATIONS, "id", "day < ?").mine("""
                    SELECT day, begins, destination, ends, said_at, ended_at, ended
                    FROM outing WHERE person_id = ? ORDER BY id"""),
            table("deed", "person_id").goesByDay(Age.ATTENDANCE, "id", "day < ?")
                    .mine("SELECT day, kind, line, said_at FROM deed WHERE person_id = ? ORDER BY id")
                    .early("DELETE FROM deed WHERE person_id = ?"),
            table("deed_sharing", "person_id").rule(new RetentionRule.WithPerson())
                    .mine("SELECT shared, chosen_at FROM deed_sharing WHERE person_id = ?"),
            table("answer", "person_id", "by_person").goesByDay(Age.ATTENDANCE, "round_id, person_id", OLD_ROUND)
                    .mine("""
                            SELECT r.day, a.kind, a.at, a.by_person
                            FROM answer a JOIN round r ON r.id = a.round_id WHERE a.person_id = ? ORDER BY r.day"""),
            table("member", "person_id").goesByDay(Age.ATTENDANCE, "round_id, person_id", "day < ?")
                    .mine("""
                            SELECT m.day, r.opens, r.closes, m.asking, m.reminded,
                                g.name AS team, o.name AS post, t.name AS township
                            FROM member m JOIN round r ON r.id = m.round_id LEFT JOIN team g ON g.id = m.team_id
                            LEFT JOIN post o ON o.id = m.post_id LEFT JOIN township t ON t.id = m.township_id
                            WHERE m.person_id = ? ORDER BY m.day"""),
            table("round").goesByDay(Age.ATTENDANCE, "id", "day < ?"),
            table("planned_day").goesByDay(Age.ATTENDANCE, "id", "day < ?"),
            table("approval_ask", "person_id").goes(Age.ATTENDANCE, "kind, request_id, step, person_id", "at < ?")
                    .mine("SELECT at, again_at, kind, step FROM approval_ask WHERE person_id = ? ORDER BY at"),
            table("leave_decision", "by_person", "for_person").goesByDay(Age.ATTENDANCE, "id", OLD_LEAVE).mine("""
                    SELECT d.at, d.level, d.by_person, d.for_person, d.approved, d.reason, r.from_day, r.to_day
                    FROM leave_decision d JOIN leave_request r ON r.id = d.request_id JOIN person p ON p.id = ?
                    WHERE p.id IN (r.person_id, d.by_person, d.for_person) ORDER BY d.at"""),
            // A leave that another one changes goes after that one.
            table("leave_request", "person_id", "decided_by").goesByDay(Age.ATTENDANCE, "id",
                            "to_day < ? AND NOT EXISTS (SELECT 1 FROM leave_request n WHERE n.changes = leave_request.id)")
                    .mine("SELECT * FROM leave_request WHERE person_id = ? ORDER BY id"),

            table("leave_draft", "person_id").goes(Age.MESSAGES, "id", "expires_at < ?")
                    .mine("SELECT made_at, spans, kind, reason, state FROM leave_draft WHERE person_id = ? ORDER BY id")
                    .early("DELETE FROM leave_draft WHERE person_id = ?"),

            table("leave_deputy", "for_person", "deputy_id").goesByDay(Age.ATTENDANCE, "id", "to_day < ?").mine("""
                    SELECT d.for_person, d.deputy_id, d.from_day, d.to_day, d.named_at, d.ended_at
                    FROM leave_deputy d JOIN person p ON p.id = ? WHERE p.id IN (d.for_person, d.deputy_id) ORDER BY d.id"""),

            // Spot checks, and checks by phone or on site.
            table("spot_entry_change", "person_id", "from_by", "by_person")
                    .goesByDay(Age.ATTENDANCE, "id", "spot_check_id IN (SELECT id FROM spot_check WHERE day < ?)").mine("""
                    SELECT c.at, k.day, c.from_finding, c.from_at, c.from_by, c.by_person FROM spot_entry_change c
                    JOIN spot_check k ON k.id = c.spot_check_id WHERE c.person_id = ? ORDER BY c.id"""),
            table("spot_location", "person_id").goes(Age.LOCATIONS, "spot_check_id, person_id", "asked_at < ?").mine("""
                    SELECT asked_at, at, CASE WHEN inside THEN 'INSIDE' WHEN at IS NOT NULL THEN 'OUTSIDE' END AS location
                    FROM spot_location WHERE person_id = ? ORDER BY asked_at"""),
            table("spot_entry", "person_id", "by_person").goesByDay(Age.ATTENDANCE, "spot_check_id, person_id",
                            "spot_check_id IN (SELECT id FROM spot_check WHERE day < ?)").mine("""
                    SELECT asked_at, delivered, finding, found_at, by_person
                    FROM spot_entry WHERE person_id = ? ORDER BY asked_at"""),
            table("spot_candidate", "person_id").goesByDay(Age.ATTENDANCE, "spot_check_id, person_id",
                            "spot_check_id IN (SELECT id FROM spot_check WHERE day < ?)").mine("""
                    SELECT k.drawn_at, k.day, c.left_out
                    FROM spot_candidate c JOIN spot_check k ON k.id = c.spot_check_id WHERE c.person_id = ? ORDER BY k.id"""),
            table("spot_check", "by_person").goesByDay(Age.ATTENDANCE, "id", "day < ?")
                    .mine("SELECT ordered_at, scope, night, size, day, state FROM spot_check WHERE by_person = ? ORDER BY id"),
            table("check_pressed", "by_person").goes(Age.MESSAGES, "by_person, message_id, kind", "at < ?")
                    .notMine("only says on which message a check was recorded; the check itself is given"),
            table("night_announcement", "by_person").goes(Age.ATTENDANCE, "id", "at < ?")
                    .mine("SELECT at, scope FROM night_announcement WHERE by_person = ? ORDER BY id"),
            table("inspection", "person_id", "by_person").goesByDay(Age.ATTENDANCE, "id", "day < ?")
                    .mine("SELECT at, day, way, finding, by_person FROM inspection WHERE person_id = ? ORDER BY id"),

            // The end of a month.
            table("month_answer", "person_id", "replied_by")
                    .goesByDay(Age.ATTENDANCE, "id", "month || '-31' < ?").mine("""
                    SELECT at, month, line, reply, replied_by, replied_at
                    FROM month_answer WHERE person_id = ? ORDER BY id"""),
            table("month_shown").goesByDay(Age.ATTENDANCE, "rowid", "month || '-31' < ?"),
            table("closed_month", "by_person").goesByDay(Age.ATTENDANCE, "rowid", "month || '-31' < ?")
                    .mine("SELECT at, month, scope, state, reason FROM closed_month WHERE by_person = ? ORDER BY at"),

            // Duties.
            table("shift_person", "person_id").goesWith("shift").mine("""
                    SELECT s.day, r.name AS roster, s.name, s.begins, s.ends, m.role
                    FROM shift_person m JOIN shift s ON s.id = m.shift_id JOIN roster r ON r.id = s.roster_id
                    WHERE m.person_id = ? ORDER BY s.begins"""),
            table("shift_outside_leader").goesWith("shift"),
            table("shift").goesByDay(Age.ATTENDANCE, "id", "day < ?"),
            table("roster_change", "person_id", "by_person").goesByDay(Age.ATTENDANCE, "id", "day < ?").mine("""
                    SELECT c.at, c.by_person, c.cause, c.reason, r.name AS roster, c.day, c.name, c.begins, c.ends, c.what
                    FROM roster_change c JOIN roster r ON r.id = c.roster_id WHERE c.person_id = ? ORDER BY c.at"""),
            table("take_over", "person_id", "by_person").goes(Age.ATTENDANCE, "begins, person_id", "begins < ?")
                    .mine("SELECT begins, asked_at, stage, at, by_person FROM take_over WHERE person_id = ? ORDER BY begins"),
            table("handover_note", "person_id").goes(Age.ATTENDANCE, "id", "at < ?")
                    .mine("SELECT at, line FROM handover_note WHERE person_id = ? ORDER BY at"),
            table("swap_told", "person_id").goes(Age.ATTENDANCE, "proposal_id, person_id",
                            "proposal_id IN (SELECT id FROM swap_proposal WHERE " + OLD_SWAP + ")").mine("""
                    SELECT p.made_at, p.day, p.shift_name, t.part, t.declined
                    FROM swap_told t JOIN swap_proposal p ON p.id = t.proposal_id WHERE t.person_id = ? ORDER BY p.id"""),
            table("swap_proposal", "proposer_id", "accepted_by", "decided_by").goes(Age.ATTENDANCE, "id", OLD_SWAP).mine("""
                    SELECT s.made_at, s.proposer_id, s.day, s.shift_name, s.terms, s.state, s.accepted_by, s.accepted_at,
                        s.decided_by, s.decided_at, s.reason
                    FROM swap_proposal s JOIN person p ON p.id = ? WHERE p.id IN (s.proposer_id, s.accepted_by) ORDER BY s.id"""),
            table("cover_request", "in_person", "out_person", "decided_by").goes(Age.ATTENDANCE, "id",
                            "ends_at < ? AND state NOT IN ('ASKED', 'BEFORE_LEADERS')").mine("""
                    SELECT c.asked_at, c.day, c.shift_name, c.in_person, c.out_person, c.state, c.decided_by, c.decided_at
                    FROM cover_request c JOIN person p ON p.id = ? WHERE p.id IN (c.in_person, c.out_person) ORDER BY c.id"""),
            table("change_confirmation", "person_id", "changed_by").goesWith("change_notice").mine("""
                    SELECT begins, changed_by, confirmed_at, told_at
                    FROM change_confirmation WHERE person_id = ? ORDER BY begins"""),
            table("change_notice", "person_id").goes(Age.ATTENDANCE, "id", "at < ?")
                    .mine("SELECT at FROM change_notice WHERE person_id = ? ORDER BY id"),
            table("reminder_spared").goes(Age.MESSAGES, "rowid", "begins < ?"),
            table("reminder_choice", "person_id").rule(new RetentionRule.WithPerson())
                    .mine("SELECT workday, evening, before_min FROM reminder_choice WHERE person_id = ?"),
            table("vacancy_told").goes(Age.MESSAGES, "rowid", "at < ?"),
            table("vacancy_asked", "person_id").goes(Age.MESSAGES, "rowid", "at < ?")
                    .mine("SELECT at, place FROM vacancy_asked WHERE person_id = ? ORDER BY at"),
            table("vacancy_accepted", "by_person").goes(Age.ATTENDANCE, "id", "COALESCE(ended_at, at) < ?")
                    .mine("SELECT at, place, reason, ended_at FROM vacancy_accepted WHERE by_person = ? ORDER BY id"),
            table("rotation_member", "person_id").stays("the rules of a rotation, which its sheet changes").mine("""
                    SELECT r.name AS roster, m.shift, m.team_word, m.leads, m.from_day, m.to_day
                    FROM rotation_member m JOIN roster r ON r.id = m.roster_id WHERE m.person_id = ?"""),
            table("rotation_shift").stays("the rules of a rotation"),
            table("digest_sent", "person_id").goes(Age.MESSAGES, "person_id, group_id, scope, kind, from_day", "sent_at < ?")
                    .mine("SELECT sent_at, kind, scope, from_day FROM digest_sent WHERE person_id = ? ORDER BY sent_at"),
            table("digest_choice", "person_id", "chosen_by").rule(new RetentionRule.WithPerson())
                    .mine("SELECT kinds, at, week_day, silent, chosen_at FROM digest_choice WHERE person_id = ?"),
            table("outage").goes(Age.ATTENDANCE, "began", "ended < ?"),
            table("group_chat", "chat_id", "bound_by").goes(Age.MESSAGES, "id", "lost_at < ?")
                    .mine("SELECT bound_at, scope, lost_at FROM group_chat WHERE bound_by = ? ORDER BY id"),
            table("roster").stays("names of rosters, and whose they are"),

            // Messages, and what served to handle them.
            table("outbox", "chat_id")
                    .goes(Age.MESSAGES, "id", SETTLED + "COALESCE(settled_at, created_at) < ?")
                    .sooner(Age.LOCATIONS, "id", SETTLED + "locates = TRUE AND created_at < ?")
                    .mine("""
                            SELECT created_at, settled_at, state, body, file, note FROM outbox
                            WHERE chat_id = %s ORDER BY id""".formatted(MY_CHAT))
                    .early("""
                            DELETE FROM outbox
                            WHERE once IS NULL AND state NOT IN ('QUEUED', 'SENDING') AND chat_id = """ + " " + MY_CHAT)
                    // The key stays, so that nothing is asked twice; what it said does not.
                    .early("""
                            UPDATE outbox SET body = '', file = NULL
                            WHERE body <> '' AND state NOT IN ('QUEUED', 'SENDING') AND chat_id = """ + " " + MY_CHAT),
            table("expected_line", "chat_id").goes(Age.MESSAGES, "chat_id", "until < ?")
                    .mine("SELECT step, until FROM expected_line WHERE chat_id = " + MY_CHAT)
                    .early("DELETE FROM expected_line WHERE chat_id = " + MY_CHAT),
            table("update_set_aside", "telegram_id").goes(Age.MESSAGES, "id", "at < ?")
                    .mine("SELECT at, content, error FROM update_set_aside WHERE telegram_id = %s ORDER BY id".formatted(MY_CHAT))
                    .early("DELETE FROM update_set_aside WHERE telegram_id = " + MY_CHAT),
            table("refused_entry", "telegram_id").goes(Age.MESSAGES, "id", "at < ?")
                    .mine("SELECT at, reason FROM refused_entry WHERE telegram_id = %s ORDER BY id".formatted(MY_CHAT))
                    .early("DELETE FROM refused_entry WHERE telegram_id = " + MY_CHAT),
            table("report_request", "person_id", "chat_id").goes(Age.MESSAGES, "id", "asked_at < ?")
                    .mine("SELECT asked_at, scope, from_day, to_day FROM report_request WHERE person_id = ? ORDER BY id")
                    // The newest may still be in the making.
                    .early("""
                            DELETE FROM report_request WHERE person_id = ?
                              AND id < (SELECT max(m.id) FROM report_request m WHERE m.person_id = report_request.person_id)"""),
            table("import_file", "person_id").goes(Age.MESSAGES, "id", "state NOT IN ('ASKED', 'OFFERED') AND asked_at < ?")
                    .mine("SELECT asked_at, file_name, state FROM import_file WHERE person_id = ? ORDER BY id")
                    .early("DELETE FROM import_file WHERE state NOT IN ('ASKED', 'OFFERED') AND person_id = ?"),
            table("invitation", "person_id", "created_by")
                    .goes(Age.MESSAGES, "id", "COALESCE(used_at, revoked_at, expires_at) < ?")
                    .mine("""
                            SELECT created_by, created_at, expires_at, used_at, revoked_at
                            FROM invitation WHERE person_id = ? ORDER BY id""")
                    .early("DELETE FROM invitation WHERE (used_at IS NOT NULL OR revoked_at IS NOT NULL) AND person_id = ?"),
            table("agenda").goes(Age.MESSAGES, "id", "state <> 'PENDING' AND done_at < ?"),
            table("update_seen").stays("bare numbers, which the desk forgets after two days"),
            table("update_first").stays("one row: the number of the update with which the last start began"),
            table("pulse").stays("one row: when the bot last heard Telegram"),

            // Who did what.
            table("audit", "by_person", "person_id").rule(new RetentionRule.Chain()).mine("""
                    SELECT a.id, a.at, a.by_person, a.by_role, a.through, a.what, a.person_id, a.concerns, a.detail
                    FROM audit a JOIN (SELECT id, 't' || COALESCE(township_id, 0) AS t, 'g' || COALESCE(team_id, 0) AS g
                        FROM person WHERE id = ?) p
                    ON a.person_id = p.id OR a.by_person = p.id
                        OR a.concerns IN ('c', p.t, p.g, 'c+' || p.t, 'c+' || p.g, p.t || '+' || p.g, p.g || '+' || p.t)
                    ORDER BY a.id"""),
            table("audit_anchor").stays("one row: where the log begins"),
            table("audit_cut").stays("empty but within the transaction that cuts the log"),

            // People and places.
            table("role_grant", "person_id").rule(new RetentionRule.WithPerson()).mine("""
                    SELECT g.role, t.name AS team, s.name AS township FROM role_grant g
                    LEFT JOIN team t ON t.id = g.team_id LEFT JOIN township s ON s.id = g.township_id WHERE g.person_id = ?"""),
            table("live_board", "person_id").goes(Age.MESSAGES, "person_id", "until < ?")
                    .mine("SELECT scope, part, until FROM live_board WHERE person_id = ?"),
            table("chat_menu", "person_id").rule(new RetentionRule.WithPerson()).notMine("a digest of the chat's menu, which the phone shows"),
            table("menu_round").stays("one row: how far all chats have been looked through for a new menu"),
            table("rule_read", "person_id").rule(new RetentionRule.WithPerson())
                    .mine("SELECT book, version, read_at FROM rule_read WHERE person_id = ? ORDER BY read_at"),
            table("account", "person_id", "telegram_id").rule(new RetentionRule.WithPerson())
                    .mine("SELECT telegram_id, linked_at, unreachable_since FROM account WHERE person_id = ?"),
            table("person").rule(new RetentionRule.Blank()).mine("""
                    SELECT p.id, p.name, p.phone, p.gender, p.home_unit, p.rank, p.cadre, t.name AS team, o.name AS post,
                        s.name AS township, p.language, p.active, p.joined_on, p.left_at
                    FROM person p LEFT JOIN team t ON t.id = p.team_id LEFT JOIN post o ON o.id = p.post_id
                    LEFT JOIN township s ON s.id = p.township_id WHERE p.id = ?"""),
            table("team").stays("names of teams"),
            table("post").stays("names and positions of posts"),
            table("township").stays("names of townships"));

    private Tables() {}
}
