package zaigang.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of HTTP/1.1 as two programs on one machine need: connections that stay open, a body of a known length or in chunks, an
 * answer in JSON. It shares the processors with what is measured, so it does nothing else.
 */
final class KeepAliveServer implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final ServerSocket listening;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Answers a request. */
    interface Handler {
        /**
         * @param path as it was asked for, such as {@code /bot1:x/getMe}
         * @return JSON, sent with status 200
         */
        byte[] answer(String path, byte[] body) throws InterruptedException;
    }

    private KeepAliveServer(ServerSocket listening, Handler handler) {
        this.listening = listening;
        this.handler = handler;
    }

    /** Listens on a free port of 127.0.0.1. */
    static KeepAliveServer start(Handler handler) {
        try {
            var server = new KeepAliveServer(new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1")), handler);
            Thread.ofPlatform().daemon().name("bench-accept").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().name("bench-connection").start(() -> serve(socket));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var requests = new Requests(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (var next = requests.next(); next.isPresent(); next = requests.next()) {
                out.write(response(handler.answer(next.get().path(), next.get().body())));
            }
        } catch (IOException gone) {
            // Whoever asked has gone, or this server is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static byte[] response(byte[] json) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + json.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(json, 0, whole, head.length, json.length);
        return whole;
    }

    /** Connections under way end with no answer. */
    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
