package io.anxin.conversation.intake;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A mail above the size that is taken in.
public final class MailTooLarge extends Problem {

    public MailTooLarge() {
        super(HttpStatus.CONTENT_TOO_LARGE, Intake.LARGEST_MAIL / 1024 / 1024);
    }
}
