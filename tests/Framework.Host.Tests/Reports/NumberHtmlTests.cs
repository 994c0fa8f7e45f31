using TridentFramework.Host.Reports;

namespace TridentFramework.Host.Tests.Reports;

public sealed class NumberHtmlTests
{
    [TestCase(0.0014123, 1.1e-6, "(1.4123 ± 0.0011) × 10<sup>−3</sup>")]
    [TestCase(1.189395614813172, 0.07036559350903544, "1.189 ± 0.070")]
    [TestCase(-0.5, 0.0123, "−0.500 ± 0.012")]
    [TestCase(12345.6, 123.0, "12346 ± 123")]
    [TestCase(9.99996e-4, 1e-6, "(1.0000 ± 0.0010) × 10<sup>−3</sup>")]
    [TestCase(1e-9, 2e-9, "(1.0 ± 2.0) × 10<sup>−9</sup>")]
    [TestCase(844086591475.2158, 475004567.2020926, "(8.4409 ± 0.0048) × 10<sup>11</sup>")]
    [TestCase(1.0, 0.0, "1")]
    public void AnErrorHasTwoDigitsAndItsNumberAsManyDecimals(double value, double error, string html) => Assert.That(NumberHtml.Of(value, error, isScaled: false), Is.EqualTo(html));

    [Test]
    public void AColumnMayAskForPowersOfTen() => Assert.That(NumberHtml.Of(0.27955, 0.00035, isScaled: true), Is.EqualTo("(2.7955 ± 0.0035) × 10<sup>−1</sup>"));

    [TestCase(5.0, "5")]
    [TestCase(24576.0, "24\u202F576")]
    [TestCase(1.1e21, "1.1 × 10<sup>21</sup>")]
    [TestCase(0.348185317, "0.348185")]
    [TestCase(-7.22045118e-4, "−7.22045 × 10<sup>−4</sup>")]
    [TestCase(0.00099999999, "1 × 10<sup>−3</sup>")]
    public void ANumberThatStandsAloneHasUpToSixDigits(double value, string html) => Assert.That(NumberHtml.Of(value), Is.EqualTo(html));
}
