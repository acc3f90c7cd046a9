package zaigang.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** LibreOffice without windows, where it is installed: opens a file as somebody would who gets it, and saves it as another. */
record OfficeSuite(Path folder) {
    private static final long SECONDS = 120;
    /** Formulas are computed anew whatever the file says that they come to. */
    private static final String ALWAYS_COMPUTED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
            <value>0</value></prop></item></oor:items>
            """;

    /** Whether there is one. */
    static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, "soffice")));
    }

    /** @param kind such as {@code pdf} or {@code xlsx:Calc MS Excel 2007 XML} */
    byte[] convert(String name, byte[] file, String kind) {
        try {
            Path in = Files.createDirectories(folder.resolve("in")).resolve(name);
            Files.write(in, file);
            Files.writeString(Files.createDirectories(folder.resolve("profile/user")).resolve("registrymodifications.xcu"),
                    ALWAYS_COMPUTED);
            Path out = Files.createDirectories(folder.resolve("out"));
            Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless", "--norestore", "--convert-to", kind, "--outdir", out.toString(), in.toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("LibreOffice is not done after " + SECONDS + " s");
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String ending = kind.replaceAll(":.*", "");
            return Files.readAllBytes(out.resolve(name.replaceAll("\\.\\w+$", "." + ending)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
