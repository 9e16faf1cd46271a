package io.anxin.conversation.mailbox;

import io.anxin.access.Secrets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.springframework.stereotype.Component;

/// Opens connections to mail servers. Every step has a time-out: a server that stops talking holds
/// nobody up.
@Component
public class Connections {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    private final Secrets secrets;

    Connections(Secrets secrets) {
        this.secrets = secrets;
    }

    /// @param silence the longest silence of the server that is borne
    public Store fetching(MailServer server, Duration silence) throws MessagingException {
        String protocol = server.security() == Security.TLS ? "imaps" : "imap";
        Properties settings = settings(protocol, server, silence);
        settings.setProperty("mail." + protocol + ".partialfetch", "false");
        settings.setProperty("mail." + protocol + ".peek", "true");
        settings.setProperty("mail." + protocol + ".connectionpoolsize", "1");
        Store store = Session.getInstance(settings).getStore(protocol);
        store.connect(server.host(), server.port(), server.username(), password(server));
        return store;
    }

    /// @param silence the longest silence of the server that is borne
    public Transport sending(MailServer server, Duration silence) throws MessagingException {
        String protocol = server.security() == Security.TLS ? "smtps" : "smtp";
        Properties settings = settings(protocol, server, silence);
        settings.setProperty(
                "mail." + protocol + ".auth", Boolean.toString(server.username() != null));
        settings.setProperty("mail." + protocol + ".sendpartial", "true");
        settings.setProperty("mail." + protocol + ".reportsuccess", "false");
        Transport transport = Session.getInstance(settings).getTransport(protocol);
        transport.connect(server.host(), server.port(), server.username(), password(server));
        return transport;
    }

    private @org.jspecify.annotations.Nullable String password(MailServer server) {
        if (server.username() == null) {
            return null;
        }
        return server.password() == null ? "" : secrets.open(server.password());
    }

    private static Properties settings(String protocol, MailServer server, Duration silence) {
        Properties settings = new Properties();
        String prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        settings.setProperty(prefix + "timeout", Long.toString(silence.toMillis()));
        settings.setProperty(prefix + "writetimeout", Long.toString(silence.toMillis()));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == Security.STARTTLS) {
            settings.setProperty(prefix + "starttls.enable", "true");
            settings.setProperty(prefix + "starttls.required", "true");
        }
        if (!server.verifyCertificate()) {
            settings.setProperty(prefix + "ssl.trust", "*");
            settings.setProperty(prefix + "ssl.checkserveridentity", "false");
        }
        return settings;
    }
}
