package zaigang.edge.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy on the way to Telegram.
 *
 * @param user empty for a proxy without login
 * @param password never shown
 */
public record ProxyAddress(Kind kind, String host, int port, String user, String password) {
    /** How the proxy is spoken to. */
    public enum Kind { HTTP, SOCKS5 }

    private static final int LONGEST_SOCKS_FIELD = 255;

    /** {@code http://user:password@host:port} or {@code socks5://…}; special characters in user and password as %XX. */
    static Optional<ProxyAddress> parse(String text) {
        try {
            URI uri = new URI(text);
            Optional<Kind> kind = kind(uri.getScheme());
            boolean bare = (uri.getRawPath() == null || uri.getRawPath().matches("/?")) && uri.getRawQuery() == null;
            if (kind.isEmpty() || uri.getHost() == null || uri.getPort() < 1 || uri.getPort() > 65_535 || !bare) {
                return Optional.empty();
            }
            String[] login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            String password = login.length > 1 ? decoded(login[1]) : "";
            var proxy = new ProxyAddress(kind.get(), uri.getHost(), uri.getPort(), decoded(login[0]), password);
            return Optional.of(proxy).filter(ProxyAddress::fits);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Kind> kind(String scheme) {
        return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
            case "http" -> Optional.of(Kind.HTTP);
            case "socks5", "socks5h" -> Optional.of(Kind.SOCKS5);
            default -> Optional.empty();
        };
    }

    /** A plus stays a plus: this is an address, not a form. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** RFC 1929 has one byte for each length. */
    private boolean fits() {
        return kind == Kind.HTTP || (bytes(user) <= LONGEST_SOCKS_FIELD && bytes(password) <= LONGEST_SOCKS_FIELD);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    boolean hasLogin() {
        return !user.isEmpty();
    }

    @Override
    public String toString() {
        return kind + " " + host + ":" + port + (hasLogin() ? " with a login" : "");
    }
}
