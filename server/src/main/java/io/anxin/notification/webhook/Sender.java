package io.anxin.notification.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Sends a request to an address that somebody typed. The name is resolved once, the address that
/// is checked is the address that is called (a name that changes its mind between the two reaches
/// nothing), redirects are not followed, and everything together takes at most [#LONGEST]. Written
/// on sockets, because the HTTP client of Java resolves names by itself.
@Component
class Sender implements DisposableBean {

    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final AddressGuard guard;
    private final Duration longest;
    private final ScheduledExecutorService alarm =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("webhook-alarm").factory());

    @Autowired
    Sender(AddressGuard guard) {
        this(guard, LONGEST);
    }

    Sender(AddressGuard guard, Duration longest) {
        this.guard = guard;
        this.longest = longest;
    }

    Post.Answer send(Post post) {
        long began = System.nanoTime();
        try {
            InetAddress address = allowedAddress(post.url());
            return address == null
                    ? Post.Answer.none(Fault.FORBIDDEN_ADDRESS, millisSince(began))
                    : exchange(post, address, began);
        } catch (UnknownHostException _) {
            return Post.Answer.none(Fault.UNKNOWN_HOST, millisSince(began));
        } catch (IOException e) {
            return Post.Answer.none(faultOf(e, began), millisSince(began));
        }
    }

    /// Every address of the name must be allowed: which of them is called is chance.
    private @Nullable InetAddress allowedAddress(URI url) throws UnknownHostException {
        String host = url.getHost().replaceAll("^\\[|]$", "");
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        return addresses.stream().allMatch(guard::allows) ? addresses.getFirst() : null;
    }

    private Post.Answer exchange(Post post, InetAddress address, long began) throws IOException {
        try (Socket plain = new Socket()) {
            // A read time-out alone would let a slow sender drip for ever.
            var stop =
                    alarm.schedule(() -> close(plain), longest.toMillis(), TimeUnit.MILLISECONDS);
            try {
                plain.connect(
                        new InetSocketAddress(address, portOf(post.url())),
                        (int) Math.min(CONNECTING.toMillis(), longest.toMillis()));
                plain.setSoTimeout((int) longest.toMillis());
                return talk(post, plain, began);
            } finally {
                stop.cancel(false);
            }
        }
    }

    /// Whoever hangs up after the connection stood has answered badly, however it hung up.
    private static Post.Answer talk(Post post, Socket plain, long began) throws IOException {
        try {
            Socket socket = isSecure(post.url()) ? secured(plain, post.url()) : plain;
            write(post, socket.getOutputStream());
            AnswerReader.Read read = AnswerReader.read(socket.getInputStream());
            return new Post.Answer(
                    read.status(),
                    read.text(),
                    faultOf(read),
                    read.retryAfterSeconds(),
                    millisSince(began));
        } catch (SocketException e) {
            throw new AnswerReader.NoAnswer(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Fault faultOf(AnswerReader.Read read) {
        if (read.status() < 200 || read.status() > 299) {
            return Fault.REFUSED;
        }
        return read.complete() ? null : Fault.BROKEN_ANSWER;
    }

    private Fault faultOf(IOException e, long began) {
        if (e instanceof SSLException) {
            return Fault.NOT_SECURE;
        }
        if (e instanceof SocketTimeoutException || millisSince(began) >= longest.toMillis()) {
            return Fault.TIME_OUT;
        }
        return e instanceof AnswerReader.NoAnswer ? Fault.BROKEN_ANSWER : Fault.NO_CONNECTION;
    }

    private static Socket secured(Socket plain, URI url) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket =
                (SSLSocket) factory.createSocket(plain, url.getHost(), portOf(url), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!url.getHost().matches("[0-9.]+|\\[.*]")) {
            parameters.setServerNames(List.of(new SNIHostName(url.getHost())));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void write(Post post, OutputStream out) throws IOException {
        byte[] body = post.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder();
        String path = post.url().getRawPath().isEmpty() ? "/" : post.url().getRawPath();
        String query = post.url().getRawQuery() == null ? "" : "?" + post.url().getRawQuery();
        head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(post.url().getRawAuthority()).append("\r\n");
        post.headers()
                .forEach((name, value) -> head.append(name + ": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private static boolean isSecure(URI url) {
        return url.getScheme().equalsIgnoreCase("https");
    }

    private static int portOf(URI url) {
        return url.getPort() >= 0 ? url.getPort() : isSecure(url) ? 443 : 80;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed either way.
        }
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Override
    public void destroy() {
        alarm.shutdownNow();
    }
}
