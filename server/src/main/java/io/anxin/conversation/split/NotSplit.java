package io.anxin.conversation.split;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The ticket was not split off another one, or that has been undone.
public final class NotSplit extends Problem {

    NotSplit(String number) {
        super(HttpStatus.CONFLICT, number);
    }
}
