package io.anxin.notification.webhook;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Another system that answers, or fails in every way there is.
final class FakeReceiver implements AutoCloseable {

    /// How it behaves.
    enum Manner {
        OK("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
        NO_CONTENT("HTTP/1.1 204 No Content\r\n\r\n"),
        CHUNKED("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"),
        UNTIL_CLOSED("HTTP/1.0 200 OK\r\n\r\nok"),
        EARLY_HINT("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        ERROR("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\nbang"),
        BUSY("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"),
        ELSEWHERE("HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"),
        GONE("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"),
        HALF_BODY("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"),
        HALF_CHUNK("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nonly this"),
        HALF_HEAD("HTTP/1.1 200 OK\r\nContent-Le"),
        NONSENSE("220 smtp.example ESMTP\r\n"),
        ENDLESS_HEAD(null),
        SILENT(null),
        DRIP(null),
        HANG_UP(null);

        final @org.jspecify.annotations.Nullable String answer;

        Manner(@org.jspecify.annotations.Nullable String answer) {
            this.answer = answer;
        }
    }

    /// What came in.
    record Heard(String line, Map<String, String> headers, String body) {}

    private final ServerSocket server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.OK;
    private volatile String target = "http://127.0.0.1:1/";

    FakeReceiver() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook?tenant=1";
    }

    FakeReceiver being(Manner next) {
        manner = next;
        return this;
    }

    /// It asks whoever comes to go elsewhere.
    FakeReceiver pointingTo(String url) {
        target = url;
        return being(Manner.ELSEWHERE);
    }

    List<Heard> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            if (manner == Manner.HANG_UP) {
                return;
            }
            heard.add(read(socket));
            OutputStream out = socket.getOutputStream();
            String answer = manner.answer;
            if (answer != null) {
                out.write(answer.replace("%s", target).getBytes(StandardCharsets.UTF_8));
                out.flush();
            } else {
                torment(socket, out);
            }
        } catch (IOException _) {
            // The other side has had enough.
        }
    }

    private void torment(Socket socket, OutputStream out) throws IOException {
        if (manner == Manner.SILENT) {
            listen(socket, Duration.ofSeconds(20));
        }
        String filler = manner == Manner.DRIP ? "x" : "X-Filler: xxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n";
        out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
        if (manner == Manner.DRIP) {
            out.write("Content-Length: 100000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < 100_000; i++) {
            out.write(filler.getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (manner == Manner.DRIP) {
                listen(socket, Duration.ofMillis(50));
            }
        }
    }

    /// Says nothing for that long, unless the other side hangs up.
    private static void listen(Socket socket, Duration span) throws IOException {
        socket.setSoTimeout(Math.toIntExact(span.toMillis()));
        try {
            if (socket.getInputStream().read() < 0) {
                throw new EOFException("hung up");
            }
        } catch (SocketTimeoutException _) {
            // Still there.
        }
    }

    private static Heard read(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(in.readLine());
        Map<String, String> headers = new TreeMap<>();
        String header = in.readLine();
        while (header != null && !header.isEmpty()) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("not HTTP: " + header);
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
            header = in.readLine();
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        StringBuilder body = new StringBuilder();
        while (body.toString().getBytes(StandardCharsets.UTF_8).length < length) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            body.append((char) c);
        }
        return new Heard(line, headers, body.toString());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
