package io.anxin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is signed, and when it is tried again.
class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// The example of the specification (standard-webhooks, libraries' test vector).
    @Test
    void aKnownTextHasItsKnownSignature() {
        String signed =
                Signature.of(
                        List.of(SECRET),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330L,
                        "{\"test\": 2432232314}");
        assertThat(signed).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        String other = Signature.freshSecret();
        String both = Signature.of(List.of(other, SECRET), "id", 1, "body");
        assertThat(both.split(" ")).hasSize(2);
        assertThat(both).endsWith(Signature.of(List.of(SECRET), "id", 1, "body"));
        assertThat(other).isNotEqualTo(Signature.freshSecret()).startsWith("whsec_");
    }

    @Test
    void triesComeEverMoreSeldomAndEnd() {
        Duration all = Duration.ZERO;
        Duration last = Duration.ZERO;
        for (int attempts = 1; attempts < RetryPlan.MOST_ATTEMPTS; attempts++) {
            Duration pause = RetryPlan.pause(new UUID(1, attempts), attempts, 0).orElseThrow();
            assertThat(pause).isGreaterThan(last);
            last = pause;
            all = all.plus(pause);
        }
        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(24));
        assertThat(RetryPlan.pause(new UUID(1, 1), RetryPlan.MOST_ATTEMPTS, 0)).isEmpty();
    }

    @Test
    void theOtherSideMayAskForPatienceUpToAnHour() {
        assertThat(RetryPlan.pause(new UUID(0, 0), 1, 120))
                .isEqualTo(Optional.of(Duration.ofMinutes(2)));
        assertThat(RetryPlan.pause(new UUID(0, 0), 1, 1_000_000))
                .isEqualTo(Optional.of(Duration.ofHours(1)));
    }
}
