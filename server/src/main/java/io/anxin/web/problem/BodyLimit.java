package io.anxin.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Bounds every body: JSON tightly, because it is read into memory whole, anything else (a raw
/// mail, files) at the size of an upload. What tells its length is refused unread; what does not is
/// cut off.
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final long JSON_BYTES = 2_000_000;

    private final HandlerExceptionResolver resolver;
    private final long uploadBytes;

    BodyLimit(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize upload) {
        this.resolver = resolver;
        this.uploadBytes = upload.toBytes();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = isJson(request) ? JSON_BYTES : uploadBytes;
        if (request.getContentLengthLong() > limit) {
            resolver.resolveException(request, response, null, new OversizeBody(limit));
            return;
        }
        chain.doFilter(
                request.getContentLengthLong() < 0 ? new Limited(request, limit) : request,
                response);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /// The body went on past its limit.
    static final class Reached extends IOException {

        private final long limitBytes;

        Reached(long limitBytes) {
            super("body larger than " + limitBytes + " bytes");
            this.limitBytes = limitBytes;
        }

        long limitBytes() {
            return limitBytes;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;
        private @Nullable ServletInputStream counted;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream stream = counted;
            if (stream == null) {
                stream = new Counted(super.getInputStream(), limit);
                counted = stream;
            }
            return stream;
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int octet = body.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int octets = body.read(buffer, offset, length);
            count(Math.max(octets, 0));
            return octets;
        }

        private void count(int octets) throws Reached {
            read += octets;
            if (read > limit) {
                throw new Reached(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
