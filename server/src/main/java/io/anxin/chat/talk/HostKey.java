package io.anxin.chat.talk;

import io.anxin.access.Secrets;
import io.anxin.chat.file.ChatSettings;
import io.anxin.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The key by which a host site says who its visitor is: the site signs `user + "\n" + expiry in
/// seconds since 1970` with HMAC-SHA256 and the key, both as they are written. Whoever does not
/// have the key cannot pass for somebody else, and an old signature is not taken again.
@Component
public class HostKey {

    private final Secrets secrets;
    private final ChatSettings settings;
    private final Clock clock;

    HostKey(Secrets secrets, ChatSettings settings, Clock clock) {
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /// As an administrator gives it to the host site.
    public String shown() {
        byte[] purpose =
                ("edition " + settings.get().keyEdition()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(secrets.mac("chat-host-key", purpose));
    }

    /// @throws InvalidInput when it was not signed with the key, or its time is over
    public SignedVisitor verified(String user, long expires, String signature) {
        byte[] claimed = signature.getBytes(StandardCharsets.UTF_8);
        byte[] right = sign(shown(), user, expires).getBytes(StandardCharsets.UTF_8);
        boolean late = !clock.instant().isBefore(Instant.ofEpochSecond(expires));
        if (late || !MessageDigest.isEqual(claimed, right)) {
            throw new InvalidInput("identity", "chat.identity");
        }
        return new SignedVisitor(user);
    }

    public static String sign(String key, String user, long expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((user + "\n" + expires).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
