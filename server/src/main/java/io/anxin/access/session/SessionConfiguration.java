package io.anxin.access.session;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions in `access.session`, so that any node may answer and a restart signs nobody out.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    static final String COOKIE = "ANXIN_SESSION";

    /// @param idle how long a session lives without being used
    @Bean(initMethod = "afterPropertiesSet", destroyMethod = "destroy")
    StoredSessions storedSessions(
            JdbcOperations sql,
            PlatformTransactionManager transactions,
            @Value("${anxin.session-idle:12h}") Duration idle) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository stored = new JdbcIndexedSessionRepository(sql, apart);
        stored.setTableName("access.session");
        stored.setDefaultMaxInactiveInterval(idle);
        stored.setCleanupCron("0 */10 * * * *");
        return new StoredSessions(stored);
    }

    @Bean
    SparingSessions<?> sessionRepository(StoredSessions stored) {
        return sparing(stored.repository());
    }

    private static <S extends Session> SparingSessions<S> sparing(
            FindByIndexNameSessionRepository<S> stored) {
        return new SparingSessions<>(stored);
    }

    /// `Secure` is set whenever the request came by TLS.
    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /// Keeps the repository out of the context, which must hold one only, and runs its clean-up.
    record StoredSessions(JdbcIndexedSessionRepository repository) {
        void afterPropertiesSet() {
            repository.afterPropertiesSet();
        }

        void destroy() {
            repository.destroy();
        }
    }
}
