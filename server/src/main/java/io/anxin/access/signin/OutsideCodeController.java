package io.anxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session/second-factor")
class OutsideCodeController {

    record ConfirmSignIn(@NotBlank @Size(max = 20) String code) {}

    private final OutsideSignIn signIn;

    OutsideCodeController(OutsideSignIn signIn) {
        this.signIn = signIn;
    }

    /// The code of the second factor, after an identity provider that did not ask for one itself.
    @PostMapping
    ResponseEntity<Void> confirmSignIn(
            @Valid @RequestBody ConfirmSignIn asked, HttpServletRequest request) {
        signIn.confirm(request, asked.code());
        return ResponseEntity.noContent().build();
    }
}
