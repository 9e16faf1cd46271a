package io.anxin.web.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/// What the web framework refuses with no more to say than the status.
record Refused(HttpStatusCode status, HttpHeaders headers, ProblemDetail body)
        implements ErrorResponse {

    Refused(HttpStatusCode status, HttpHeaders headers) {
        this(status, headers, ProblemDetail.forStatus(status));
        body.setType(java.net.URI.create("urn:anxin:problem:Refused"));
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public ProblemDetail getBody() {
        return body;
    }
}
