package io.anxin.access.secondfactor;

import io.anxin.access.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/second-factor")
class SecondFactorController {

    record Code(@NotBlank @Size(max = 20) String code) {}

    /// @param seed in Base32
    /// @param uri `otpauth:` address, to be shown as a QR code
    record OfferedSecondFactor(String seed, URI uri) {}

    record RecoveryCodeList(List<String> recoveryCodes) {}

    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    @PostMapping
    OfferedSecondFactor offer(Actor actor) {
        SecondFactors.Offer offer = factors.offer(actor);
        return new OfferedSecondFactor(offer.seed(), offer.uri());
    }

    @PutMapping
    RecoveryCodeList confirm(Actor actor, @Valid @RequestBody Code code) {
        return new RecoveryCodeList(factors.confirm(actor, code.code()));
    }

    @DeleteMapping
    ResponseEntity<Void> remove(Actor actor, @Valid @RequestBody Code code) {
        factors.remove(actor, code.code());
        return ResponseEntity.noContent().build();
    }
}
