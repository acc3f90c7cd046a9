package zaigang.edge.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Accepts connections on loopback and hands each to a dialogue on a thread of its own. */
final class TinyServer implements AutoCloseable {
    interface Dialogue {
        void speak(TinyServer server, Socket socket) throws IOException;
    }

    interface Piece {
        void run() throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(TelegramLine.daemons("tiny"));
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    TinyServer(Dialogue dialogue) throws IOException {
        run(() -> {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                run(() -> {
                    try (socket) {
                        dialogue.speak(this, socket);
                    }
                });
            }
        });
    }

    /** Runs beside; ends quietly when its connection does. */
    void run(Piece piece) {
        threads.execute(() -> {
            try {
                piece.run();
            } catch (IOException over) {
                // The other side has gone, or the test is over.
            }
        });
    }

    void note(String what) {
        said.add(what);
    }

    List<String> said() {
        return said;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
