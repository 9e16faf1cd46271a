package io.anxin.web.problem;

import io.anxin.shared.InvalidInput;
import io.anxin.shared.Problem;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Puts what the framework throws into our own words.
@Component
class Translation {

    private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

    private final long largestUpload;

    Translation(
            @org.springframework.beans.factory.annotation.Value(
                            "${spring.servlet.multipart.max-file-size}")
                    org.springframework.util.unit.DataSize largestUpload) {
        this.largestUpload = largestUpload.toBytes();
    }

    ErrorResponse of(Exception cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException unreadable -> UnreadableJson.problem(unreadable);
            case MethodArgumentNotValidException invalid -> Violations.of(invalid);
            case HandlerMethodValidationException invalid -> Violations.of(invalid);
            case MethodArgumentTypeMismatchException wrong ->
                    new InvalidInput(wrong.getName(), "type");
            case MissingServletRequestParameterException missing ->
                    new InvalidInput(missing.getParameterName(), "required");
            case MissingServletRequestPartException missing ->
                    new InvalidInput(missing.getRequestPartName(), "required");
            case MaxUploadSizeExceededException _ -> new OversizeBody(largestUpload);
            case NoResourceFoundException missing ->
                    new NoSuchAddress("/" + missing.getResourcePath());
            case HttpRequestMethodNotSupportedException wrong ->
                    withHeaders(new MethodNotOffered(wrong.getMethod()), wrong.getHeaders());
            case HttpMediaTypeNotSupportedException wrong ->
                    withHeaders(
                            new MediaTypeNotTaken(String.valueOf(wrong.getContentType())),
                            wrong.getHeaders());
            case HttpMediaTypeNotAcceptableException _ -> new MediaTypeNotOffered();
            case ConcurrencyFailureException _ -> new TryAgain();
            case DataAccessResourceFailureException lost -> unavailable(lost);
            case CannotCreateTransactionException lost -> unavailable(lost);
            case ErrorResponse other when !other.getStatusCode().is5xxServerError() ->
                    new Refused(other.getStatusCode(), other.getHeaders());
            default -> failure(cause);
        };
    }

    private static Problem withHeaders(Problem problem, HttpHeaders headers) {
        problem.getHeaders().putAll(headers);
        return problem;
    }

    private static Problem unavailable(Exception cause) {
        LOG.warn("The database does not answer: {}", cause.toString());
        return new Unavailable();
    }

    static Problem failure(Throwable cause) {
        String traceId = UUID.randomUUID().toString().substring(0, 13);
        LOG.error("Failure {}", traceId, cause);
        return new Failure(traceId);
    }
}
