package io.anxin.conversation.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;

/// Why a mail server could not be used. The kind has a text in both languages under
/// `mailbox.fault.<kind>`.
///
/// @param detail what the server or the network said, at most 500 characters
public record Fault(Kind kind, @Nullable String detail) {

    public enum Kind {
        HOST_UNKNOWN,
        UNREACHABLE,
        TIME_OUT,
        TLS,
        AUTHENTICATION,
        FOLDER,
        REFUSED,
        NO_SERVER,
        PROTOCOL
    }

    private static final int LONGEST_DETAIL = 500;

    public Fault {
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL);
        }
    }

    /// Finds the innermost cause that has a name.
    public static Fault of(Throwable problem) {
        Kind kind = Kind.PROTOCOL;
        Throwable named = problem;
        for (Throwable cause = problem; cause != null; cause = next(cause)) {
            Kind found = kindOf(cause);
            if (found != null) {
                kind = found;
                named = cause;
            }
        }
        return new Fault(kind, named.getMessage());
    }

    private static @Nullable Throwable next(Throwable problem) {
        if (problem instanceof jakarta.mail.MessagingException mail
                && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return problem.getCause() == problem ? null : problem.getCause();
    }

    private static @Nullable Kind kindOf(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException _ -> Kind.AUTHENTICATION;
            case FolderNotFoundException _ -> Kind.FOLDER;
            case UnknownHostException _ -> Kind.HOST_UNKNOWN;
            case SSLException _ -> Kind.TLS;
            case SocketTimeoutException _ -> Kind.TIME_OUT;
            case ConnectException _, NoRouteToHostException _ -> Kind.UNREACHABLE;
            case MailConnectException _, SocketConnectException _ -> Kind.UNREACHABLE;
            case IOException io when String.valueOf(io.getMessage()).contains("STARTTLS") ->
                    Kind.TLS;
            default -> null;
        };
    }
}
