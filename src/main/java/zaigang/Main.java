package zaigang;

import zaigang.cli.Zaigang;

/** Where the program begins once the Java version is known to be new enough. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Zaigang.execute(args));
    }
}
