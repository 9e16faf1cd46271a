package io.anxin.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in the smallest unit of its currency: two decimals for CNY, none for JPY, three for
/// KWD. JSON writes the amount as text, because a browser's numbers lose digits.
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency) {

    @JsonCreator
    public Money {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("no currency to pay in: " + currency);
        }
        if (amount.stripTrailingZeros().scale() > digits) {
            throw new InvalidInput("amount", "money.tooFine", currency.getCurrencyCode(), digits);
        }
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    /// @param amount decimal text, exact in the currency
    /// @param currency ISO 4217 code
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /// Rounds half up, as invoices and Chinese tax do.
    public static Money rounded(BigDecimal amount, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money times(BigDecimal factor) {
        return rounded(amount.multiply(factor), currency);
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s".formatted(currency, other.currency));
        }
        return other;
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
