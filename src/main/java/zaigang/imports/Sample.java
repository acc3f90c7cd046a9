package zaigang.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import zaigang.ledger.Ledger;

public final class Sample {
    public static void load(Ledger l, Path p, LocalDate d) {
        l.change(tx -> {
            if (tx.count("SELECT count(*) FROM person") > 0) return;
            tx.run("INSERT INTO township(name) VALUES ('城关镇')");
            tx.run("INSERT INTO team(name) VALUES ('第一工作组')");
            tx.run("INSERT INTO post(name,kind,township_id) VALUES ('柳树村','VILLAGE',1)");
            for (String n : new String[]{"王建国","李国庆","张静"}) tx.run("INSERT INTO person(name,cadre,team_id,post_id,township_id,joined_on,phone) VALUES (?,TRUE,1,1,1,?,'13800001001')", n, d);
            tx.run("INSERT INTO person(name,cadre,joined_on) VALUES ('周组织',FALSE,?)", d);
            tx.run("INSERT INTO role_grant(person_id,role) VALUES (4,'ORGANIZER')");
            tx.run("INSERT INTO role_grant(person_id,role,team_id) VALUES (1,'LEADER',1)");
        });
    }
}
