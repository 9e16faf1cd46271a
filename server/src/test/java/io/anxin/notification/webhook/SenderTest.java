package io.anxin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sending to systems that fail in every way.
class SenderTest {

    private final Sender sender =
            new Sender(new AddressGuard("127.0.0.0/8,::1/128"), Duration.ofMillis(700));

    @ParameterizedTest
    @CsvSource({
        "OK, 200,",
        "NO_CONTENT, 204,",
        "CHUNKED, 200,",
        "UNTIL_CLOSED, 200,",
        "EARLY_HINT, 200,",
        "ERROR, 500, REFUSED",
        "BUSY, 503, REFUSED",
        "ELSEWHERE, 302, REFUSED",
        "GONE, 410, REFUSED",
        "HALF_BODY, 200, BROKEN_ANSWER",
        "HALF_CHUNK, 200, BROKEN_ANSWER",
        "HALF_HEAD,, BROKEN_ANSWER",
        "NONSENSE,, BROKEN_ANSWER",
        "ENDLESS_HEAD,, BROKEN_ANSWER",
        "SILENT,, TIME_OUT",
        "DRIP,, TIME_OUT",
        "HANG_UP,, BROKEN_ANSWER",
    })
    void everyAnswerHasItsName(
            FakeReceiver.Manner manner, @Nullable Integer status, @Nullable Fault fault)
            throws Exception {
        try (FakeReceiver receiver = new FakeReceiver().being(manner)) {
            Post.Answer answer = sender.send(post(receiver.url()));
            assertThat(answer.fault()).isEqualTo(fault);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.durationMillis()).isLessThan(3_000);
            assertThat(answer.retryAfterSeconds())
                    .isEqualTo(manner == FakeReceiver.Manner.BUSY ? 120 : 0);
        }
    }

    private static Post post(String url) {
        return new Post(URI.create(url), Map.of("webhook-id", "1"), "{\"text\":\"退货\"}");
    }

    @Test
    void whatIsSentArrivesAsItIs() throws Exception {
        try (FakeReceiver receiver = new FakeReceiver()) {
            assertThat(sender.send(post(receiver.url())).text()).isEqualTo("ok");
            FakeReceiver.Heard heard = receiver.heard().getFirst();
            assertThat(heard.line()).isEqualTo("POST /hook?tenant=1 HTTP/1.1");
            assertThat(heard.body()).isEqualTo("{\"text\":\"退货\"}");
            assertThat(heard.headers().get("host")).startsWith("127.0.0.1:");
            assertThat(heard.headers()).containsEntry("webhook-id", "1");
        }
    }

    @Test
    void nobodyListening() throws Exception {
        String url;
        try (FakeReceiver receiver = new FakeReceiver()) {
            url = receiver.url();
        }
        assertThat(sender.send(post(url)).fault()).isEqualTo(Fault.NO_CONNECTION);
    }

    @Test
    void aPlainServerIsNotSecure() throws Exception {
        try (FakeReceiver receiver = new FakeReceiver()) {
            String url = receiver.url().replace("http://", "https://");
            assertThat(sender.send(post(url)).fault())
                    .isIn(Fault.NOT_SECURE, Fault.TIME_OUT, Fault.BROKEN_ANSWER);
        }
    }

    @Test
    void aForbiddenAddressIsNotCalled() throws Exception {
        Sender strict = new Sender(new AddressGuard(""), Duration.ofMillis(700));
        try (FakeReceiver receiver = new FakeReceiver()) {
            assertThat(strict.send(post(receiver.url())).fault())
                    .isEqualTo(Fault.FORBIDDEN_ADDRESS);
            assertThat(strict.send(post(receiver.url().replace("127.0.0.1", "localhost"))).fault())
                    .isEqualTo(Fault.FORBIDDEN_ADDRESS);
            assertThat(receiver.heard()).isEmpty();
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() throws Exception {
        try (FakeReceiver hidden = new FakeReceiver();
                FakeReceiver receiver = new FakeReceiver().pointingTo(hidden.url())) {
            Post.Answer answer = sender.send(post(receiver.url()));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.fault()).isEqualTo(Fault.REFUSED);
            assertThat(receiver.heard()).hasSize(1);
            assertThat(hidden.heard()).isEmpty();
        }
    }

    @Test
    void anUnknownName() {
        assertThat(sender.send(post("http://nowhere.invalid/")).fault())
                .isEqualTo(Fault.UNKNOWN_HOST);
    }
}
