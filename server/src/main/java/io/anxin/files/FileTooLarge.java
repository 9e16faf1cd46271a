package io.anxin.files;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The file is larger than what is taken in.
public final class FileTooLarge extends Problem {

    FileTooLarge(int mostMegabytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, mostMegabytes);
        tell("mostMegabytes", mostMegabytes);
    }
}
