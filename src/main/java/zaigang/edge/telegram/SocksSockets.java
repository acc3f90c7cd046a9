package zaigang.edge.telegram;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/**
 * Sockets that go through a SOCKS5 proxy (RFC 1928, 1929). The JDK's own take the login from a setting of the whole
 * process; these keep it to themselves. Names are resolved by the proxy: where Telegram needs a proxy, the local answer is often wrong.
 */
final class SocksSockets extends SocketFactory {
    private static final int VERSION = 5;
    private static final int NO_LOGIN = 0;
    private static final int LOGIN = 2;

    private final ProxyAddress proxy;

    SocksSockets(ProxyAddress proxy) {
        this.proxy = proxy;
    }

    @Override
    public Socket createSocket() {
        return new ThroughProxy();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.connect(to, 0);
        return socket;
    }

    private final class ThroughProxy extends Socket {
        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeout);
            int usual = getSoTimeout();
            setSoTimeout(timeout);
            try {
                var in = new DataInputStream(getInputStream());
                var out = new DataOutputStream(getOutputStream());
                logIn(in, out);
                ask(in, out, (InetSocketAddress) endpoint);
            } catch (IOException e) {
                close();
                throw e;
            }
            setSoTimeout(usual);
        }
    }

    private void logIn(DataInputStream in, DataOutputStream out) throws IOException {
        out.write(proxy.hasLogin() ? new byte[] {VERSION, 2, NO_LOGIN, LOGIN} : new byte[] {VERSION, 1, NO_LOGIN});
        expect(in.readUnsignedByte() == VERSION, "the proxy does not speak SOCKS5");
        int method = in.readUnsignedByte();
        if (method == LOGIN && proxy.hasLogin()) {
            out.write(login());
            in.readUnsignedByte();
            expect(in.readUnsignedByte() == 0, "the proxy refused the login");
        } else {
            expect(method == NO_LOGIN, "the proxy wants a login");
        }
    }

    /** Every write is one piece: some proxies read no further than a packet. */
    private byte[] login() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(1);
        for (String part : new String[] {proxy.user(), proxy.password()}) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            bytes.write(utf8.length);
            bytes.write(utf8);
        }
        return bytes.toByteArray();
    }

    private static void ask(DataInputStream in, DataOutputStream out, InetSocketAddress to) throws IOException {
        var request = new ByteArrayOutputStream();
        request.write(new byte[] {VERSION, 1, 0});
        request.write(target(to));
        request.write(to.getPort() >> 8);
        request.write(to.getPort());
        out.write(request.toByteArray());
        expect(in.readUnsignedByte() == VERSION, "the proxy does not speak SOCKS5");
        int reply = in.readUnsignedByte();
        expect(reply == 0, "the proxy could not connect, SOCKS reply " + reply);
        in.readUnsignedByte();
        int addressLength = switch (in.readUnsignedByte()) {
            case 1 -> 4;
            case 3 -> in.readUnsignedByte();
            case 4 -> 16;
            default -> throw new IOException("the proxy answered with an unknown kind of address");
        };
        in.readFully(new byte[addressLength + 2]);
    }

    private static byte[] target(InetSocketAddress to) throws IOException {
        var bytes = new ByteArrayOutputStream();
        InetAddress address = to.getAddress();
        if (address != null && address.getHostAddress().equals(to.getHostString())) {
            bytes.write(address.getAddress().length == 4 ? 1 : 4);
            bytes.write(address.getAddress());
        } else {
            byte[] name = to.getHostString().getBytes(StandardCharsets.US_ASCII);
            bytes.write(3);
            bytes.write(name.length);
            bytes.write(name);
        }
        return bytes.toByteArray();
    }

    private static void expect(boolean fine, String otherwise) throws IOException {
        if (!fine) {
            throw new IOException(otherwise);
        }
    }
}
