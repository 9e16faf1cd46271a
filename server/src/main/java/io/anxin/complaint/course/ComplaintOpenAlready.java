package io.anxin.complaint.course;

import io.anxin.complaint.file.Complaint;
import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A ticket has one open complaint at a time.
public final class ComplaintOpenAlready extends Problem {

    ComplaintOpenAlready(String ticket, Complaint open) {
        super(HttpStatus.CONFLICT, ticket, open.spoken());
        tell("complaint", open.id().toString());
    }
}
