package org.sokong.outcomes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number, since a score may lie on the edge of a band: a third is a third and 0.33333 is
 * less.
 *
 * @param numerator may be negative
 * @param denominator greater than zero, without a common divisor
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
        implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** A whole number. */
    public static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /** A quotient of whole numbers. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A written number, "0.25" or "1/3".
     *
     * @throws NumberFormatException where it is none
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            BigInteger below = new BigInteger(text.substring(slash + 1).strip());
            if (below.signum() == 0) {
                throw new NumberFormatException("division by zero: " + text);
            }
            return new Fraction(new BigInteger(text.substring(0, slash).strip()), below);
        }
        BigDecimal number = new BigDecimal(text.strip());
        if (Math.abs((long) number.scale()) > 100) {
            throw new NumberFormatException("too many digits: " + text);
        }
        BigDecimal whole = number.setScale(Math.max(0, number.scale()));
        return new Fraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException on division by zero
     */
    public Fraction over(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** For screens and files: rounded half up. */
    public BigDecimal decimal(int places) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    /** For charts, where exactness does not matter. */
    public double approximately() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /** "3/5", or "2" for a whole number; {@link #parse} reads it back without loss. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString()
                : numerator + "/" + denominator;
    }
}
