package io.anxin.conversation.thread;

import io.anxin.access.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The Message-IDs of our own mails: `anxin.<ticket>.<random>.<mac>@<domain>`. The MAC is keyed
/// with the secret of the installation, so nobody can make up an id that would pass for ours.
@Component
public class MailIds {

    private static final String PURPOSE = "mail-id";
    private static final int MAC_BYTES = 10;
    private static final Pattern OURS =
            Pattern.compile("anxin\\.(\\d{1,18})\\.([0-9a-f]{32})\\.([0-9a-f]{20})@.+");

    private final Secrets secrets;
    private final String instance;

    MailIds(Secrets secrets) {
        this.secrets = secrets;
        this.instance = mac("instance").substring(0, 16);
    }

    /// Names this installation in `X-Anxin-Instance`, so that it knows its own mail again.
    public String instance() {
        return instance;
    }

    /// @param sender address the mail comes from; its domain becomes that of the id
    public String next(long ticketId, String sender) {
        String head = "anxin." + ticketId + "." + UUID.randomUUID().toString().replace("-", "");
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return head + "." + mac(head) + "@" + domain;
    }

    /// Whether this installation made the id.
    public boolean isOurs(String mailId) {
        Matcher parts = OURS.matcher(mailId);
        if (!parts.matches()) {
            return false;
        }
        String right = mac("anxin." + parts.group(1) + "." + parts.group(2));
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII),
                parts.group(3).getBytes(StandardCharsets.US_ASCII));
    }

    /// Whether it looks like ours though nobody here made it.
    public boolean isForged(String mailId) {
        return OURS.matcher(mailId).matches() && !isOurs(mailId);
    }

    private String mac(String text) {
        byte[] mac = secrets.mac(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, MAC_BYTES);
    }
}
