package io.anxin.conversation.mailbox;

import io.anxin.access.Secrets;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The mail server of the installation, which sends for every mailbox without one of its own:
/// `ANXIN_SMTP_URL`, written `smtps://user:password@host:465` (TLS),
/// `smtp://user:password@host:587` (STARTTLS; plain when the host is this machine).
@Component
public class OutgoingServer {

    private final Optional<MailServer> server;

    OutgoingServer(@Value("${anxin.smtp.url:}") String url, Secrets secrets) {
        this.server = url.isBlank() ? Optional.empty() : Optional.of(parse(url, secrets));
    }

    /// The server that sends for a mailbox, or nothing when there is none.
    public Optional<MailServer> of(Mailbox mailbox) {
        return mailbox.smtp() != null ? Optional.of(mailbox.smtp()) : server;
    }

    static MailServer parse(String url, Secrets secrets) {
        URI address = URI.create(url);
        boolean tls = "smtps".equals(address.getScheme());
        if ((!tls && !"smtp".equals(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("ANXIN_SMTP_URL must be smtp://… or smtps://…");
        }
        Security plain = isThisMachine(address.getHost()) ? Security.NONE : Security.STARTTLS;
        String[] login = login(address.getRawUserInfo());
        return new MailServer(
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : tls ? 465 : 587,
                tls ? Security.TLS : plain,
                login.length > 0 ? login[0] : null,
                login.length > 1 ? secrets.seal(login[1]) : null,
                true);
    }

    private static String[] login(@Nullable String userInfo) {
        if (userInfo == null) {
            return new String[0];
        }
        String[] parts = userInfo.split(":", 2);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = URLDecoder.decode(parts[i].replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        return parts;
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
