package io.anxin.access.gate;

import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.session.Sessions;
import io.anxin.access.token.Tokens;
import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Everything below `/api/v1` needs somebody who is signed in, except the doors themselves.
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    private static final String[] OPEN = {
        "/api/v1/public/**",
        "/api/v1/session",
        "/api/v1/session/second-factor",
        "/api/v1/setup",
        "/api/v1/sign-in-options"
    };

    /// Pictures from outside are held back until a reader asks for them; the styles of the
    /// component library are set on elements, hence the inline ones.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob: https:; font-src 'self' data:; connect-src 'self';"
                    + " object-src 'none'; frame-ancestors 'self'; base-uri 'self';"
                    + " form-action 'self'";

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            ProblemAnswers answers) {
        ActorFilter actors = new ActorFilter(accounts, sessions, tokens, answers);
        http.authorizeHttpRequests(GateConfiguration::rules)
                // First who it is, so that every refusal after it is told in that person's
                // language.
                .addFilterBefore(actors, CsrfFilter.class)
                .csrf(GateConfiguration::csrf)
                .headers(GateConfiguration::headers)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .securityContext(
                        c -> c.securityContextRepository(new NullSecurityContextRepository()))
                // It would give the session a new id in every request, because it finds no stored
                // security context; Sessions.begin does that once, when somebody signs in.
                .sessionManagement(management -> management.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable());
        return http.build();
    }

    /// Spring Boot would make a user with a printed password; nobody signs in that way.
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/api/v1/**")
                .authenticated()
                .requestMatchers("/actuator/health/**", "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((who, _) -> new AuthorizationDecision(mayOperate(who.get())))
                .anyRequest()
                .permitAll();
    }

    private static boolean mayOperate(@Nullable Authentication who) {
        return who != null
                && who.getPrincipal() instanceof Actor actor
                && actor.may(Permission.ADMINISTER);
    }

    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.spa()
                .ignoringRequestMatchers(ActorFilter::hasBearer)
                .ignoringRequestMatchers("/api/v1/public/**");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults());
    }
}
