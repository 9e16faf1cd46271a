package io.anxin.access.oidc;

import io.anxin.access.Account;
import io.anxin.access.signin.OutsideSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// The two steps of a browser: away to the identity provider, and back with its answer. Whatever
/// goes wrong ends on the sign-in page.
@RestController
class OutsideController {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideController.class);
    private static final String NEXT = "outside-next";
    private static final int SECONDS_AWAY = 600;

    /// A page of ours: no other host, no backslash that a browser reads as a slash.
    private static final String OUR_PAGE = "/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]{0,500})?";

    /// Methods of RFC 8176 that show more than a password.
    private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk");

    private final OutsideDialogue dialogue;
    private final OutsideIdentities identities;
    private final OutsideSignIn signIn;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OutsideController(
            OutsideDialogue dialogue, OutsideIdentities identities, OutsideSignIn signIn) {
        this.dialogue = dialogue;
        this.identities = identities;
        this.signIn = signIn;
    }

    /// @param next the page to show after signing in
    @GetMapping("/oauth2/authorization/outside")
    ResponseEntity<Void> leave(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String next) {
        try {
            OAuth2AuthorizationRequest question = dialogue.question(request);
            asked.saveAuthorizationRequest(question, request, response);
            HttpSession session = request.getSession();
            session.setAttribute(NEXT, next.matches(OUR_PAGE) ? next : "/");
            if (session.isNew()) {
                session.setMaxInactiveInterval(SECONDS_AWAY);
            }
            return to(URI.create(question.getAuthorizationRequestUri()));
        } catch (NotAdmitted refusal) {
            return back(refusal);
        }
    }

    @GetMapping("/login/oauth2/code/outside")
    ResponseEntity<Void> comeBack(HttpServletRequest request, HttpServletResponse response) {
        try {
            OAuth2AuthorizationRequest question =
                    asked.removeAuthorizationRequest(request, response);
            if (question == null) {
                throw new NotAdmitted(OutsideProblem.REFUSED);
            }
            OidcUser user = dialogue.answer(question, request);
            Account account = identities.accountOf(user);
            String next = next(request.getSession(false));
            if (signIn.admit(request, account, OutsideIdentity.of(user).issuer(), isStrong(user))) {
                return to(page(next).build().encode().toUri());
            }
            return to(
                    page("/sign-in")
                            .queryParam("step", "second-factor")
                            .queryParam("next", "{next}")
                            .encode()
                            .buildAndExpand(next)
                            .toUri());
        } catch (NotAdmitted refusal) {
            return back(refusal);
        }
    }

    private static boolean isStrong(OidcUser user) {
        List<String> methods = user.getClaimAsStringList("amr");
        return methods != null && methods.stream().anyMatch(SECOND_FACTORS::contains);
    }

    private static String next(@Nullable HttpSession session) {
        return session != null && session.getAttribute(NEXT) instanceof String page ? page : "/";
    }

    private static ResponseEntity<Void> back(NotAdmitted refusal) {
        LOG.info(
                "Nobody was signed in: {} {}",
                refusal.problem(),
                refusal.getCause() == null ? "" : refusal.getCause().toString());
        String word = refusal.problem().word();
        return to(page("/sign-in").queryParam("problem", word).build().toUri());
    }

    private static UriComponentsBuilder page(String path) {
        return UriComponentsBuilder.fromUriString(path);
    }

    private static ResponseEntity<Void> to(URI page) {
        return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
    }
}
