package zaigang;

/**
 * The jar's main class. It alone is compiled for Java 8, so that an old {@code java} can still load it and say what is
 * missing instead of printing a class version error; everything else begins in {@code zaigang.Main}.
 */
public final class Start {
    private static final int NEEDED = 21;

    private Start() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (version.startsWith("1.") || Integer.parseInt(version) < NEEDED) {
            System.err.println("Zaigang needs Java " + NEEDED + " or newer; this is Java " + version
                    + ". Run it with a newer JDK, for example: /usr/lib/jvm/<jdk>/bin/java -jar zaigang.jar");
            System.exit(2);
        }
        // Main is compiled for a newer Java than this class and must not be linked before the check above.
        Class.forName("zaigang.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
