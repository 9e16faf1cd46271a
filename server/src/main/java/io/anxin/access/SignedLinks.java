package io.anxin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Tokens for links that work without sign-in, each for one purpose: `payload.expiry.mac`, all in
/// URL-safe characters. A token says nothing secret; it only cannot be forged or used elsewhere.
@Component
public class SignedLinks {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;
    private final Clock clock;

    SignedLinks(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// @param purpose what the link is for, such as `survey`
    /// @param payload what it stands for, such as an id
    public String sign(String purpose, String payload, Instant expires) {
        String head =
                ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + Long.toString(expires.getEpochSecond(), 36);
        return head + "." + mac(purpose, head);
    }

    /// The payload of a token.
    ///
    /// @throws LinkInvalid when it was not signed here for this purpose
    /// @throws LinkExpired when its time is over
    public String open(String purpose, String token) {
        int end = token.lastIndexOf('.');
        int middle = token.indexOf('.');
        if (middle < 0 || end <= middle || !genuine(purpose, token, end)) {
            throw new LinkInvalid();
        }
        long expires = Long.parseLong(token.substring(middle + 1, end), 36);
        if (clock.instant().getEpochSecond() >= expires) {
            throw new LinkExpired();
        }
        byte[] payload = Base64.getUrlDecoder().decode(token.substring(0, middle));
        return new String(payload, StandardCharsets.UTF_8);
    }

    private boolean genuine(String purpose, String token, int end) {
        byte[] claimed = token.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        byte[] right = mac(purpose, token.substring(0, end)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(claimed, right);
    }

    private String mac(String purpose, String head) {
        byte[] mac = secrets.mac("link:" + purpose, head.getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(mac);
    }
}
