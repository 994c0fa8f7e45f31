using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

public sealed class LabelTests
{
    [TestCase("plain text", "plain text")]
    [TestCase(@"\nu_\mu \to \nu_\mu \mu^+ \mu^-", "ν_μ → ν_μ μ^+ μ^−")]
    [TestCase(@"\sigma/E_\nu [10^{-3} fb/GeV]", "σ/E_ν [10^−3 fb/GeV]")]
    [TestCase(@"^{40}Ar", "^40Ar")]
    [TestCase(@"|F(Q^2)|", "|F(Q^2)|")]
    [TestCase(@"m_{Z'}", "m_Z′")]
    [TestCase(@"\bar{\nu}_e", "ν\u0304_e")]
    [TestCase(@"\sqrt{s}", "√(s)")]
    [TestCase(@"g_{L_\mu}^{\tau\tau}", "g_L_μ^ττ")]
    [TestCase(@"95\% CL", "95% CL")]
    [TestCase(@"\mu{}m", "μm")]
    [TestCase(@"p-value", "p-value")]
    [TestCase(@"$-x$", "\u2212x")]
    [TestCase(@"\{a\}\_b\^c\$\\", @"{a}_b^c$\")]
    [TestCase("", "")]
    public void LabelsAreReadAsWritten(string label, string plain) => Assert.That(LabelPlainText.Of(label), Is.EqualTo(plain));

    [Test]
    public void HalfACharacterIsRefused() =>
        Assert.That(static () => LabelParser.Parse("a" + (char)0xd800), Throws.ArgumentException.With.Message.Contains("the character U+D800"));

    [Test]
    public void EscapedTextIsDrawnAsItStands()
    {
        const string Text = @"my_model: {a} \alpha^2 50% $x$ it's - #1";
        Assert.That(LabelPlainText.Of(LabelEscape.Of(Text)), Is.EqualTo(Text));
    }

    [Test]
    public void AllGreekLettersHaveTheirNames()
    {
        var names = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".Split(' ');
        var lower = names.Select(static name => LabelPlainText.Of("\\" + name));
        var upper = names.Select(static name => LabelPlainText.Of("\\" + char.ToUpperInvariant(name[0]) + name[1..]));
        Assert.Multiple(() =>
        {
            Assert.That(string.Concat(lower), Is.EqualTo("αβγδεζηθικλμνξοπρστυφχψω"));
            Assert.That(string.Concat(upper), Is.EqualTo("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"));
        });
    }

    [TestCase(@"\sgima", "unknown command '\\sgima'; did you mean 'Sigma' or 'sigma'?")]
    [TestCase(@"\foobarbaz", "unknown command '\\foobarbaz' (at")]
    [TestCase(@"\?", "unknown command '\\?'; a backslash stands before")]
    [TestCase(@"a\", "ends with a '\\'")]
    [TestCase(@"x^{2", "'{' without its '}'")]
    [TestCase(@"x}", "'}' without its '{'")]
    [TestCase(@"$x", "'$' without a second one")]
    [TestCase(@"x^", "nothing to raise")]
    [TestCase(@"x_ y", "nothing to lower")]
    [TestCase(@"x^2^3", "two '^' on the same base")]
    [TestCase("a\nb", "the character U+000A, which cannot be drawn")]
    [TestCase(@"\bar\nu", "'\\bar' without a group")]
    public void WhatCannotBeReadIsNamed(string label, string message) =>
        Assert.That(() => LabelParser.Parse(label), Throws.ArgumentException.With.Message.Contains(message).And.Message.Contains(label));

    [Test]
    public void ScriptsAreSmallerAndRaisedOrLowered()
    {
        var runs = Line("x^2_3").Runs;
        Assert.That(runs, Has.Count.EqualTo(3));
        Assert.Multiple(() =>
        {
            Assert.That(runs[1].Rise, Is.GreaterThan(0.0));
            Assert.That(runs[2].Rise, Is.LessThan(0.0));
            Assert.That(runs[1].SizePt, Is.LessThan(runs[0].SizePt));
            Assert.That(runs[2].X, Is.EqualTo(runs[1].X), "one above the other");
            Assert.That(runs[1].Rise, Is.GreaterThan(runs[2].Rise + (FontMetrics.CapHeight * runs[2].SizePt)), "without touching");
        });
    }

    [Test]
    public void ABarIsAboveItsLettersAndAsWideAsThem()
    {
        var line = Line(@"F\bar{\nu}_\mu");
        var (bar, nu) = (line.Strokes.Single(), line.Runs[1]);
        Assert.Multiple(() =>
        {
            Assert.That(nu.Text, Is.EqualTo("ν"));
            Assert.That(bar.From, Is.InRange(nu.X, nu.X + (nu.Width / 4.0)));
            Assert.That(bar.To, Is.InRange(nu.X + (0.75 * nu.Width), nu.X + nu.Width));
            Assert.That(bar.Rise, Is.InRange(FontMetrics.XHeight * nu.SizePt, FontMetrics.CapHeight * nu.SizePt));
        });
    }

    [Test]
    public void LatinLettersBetweenDollarsAreItalic()
    {
        var runs = Line(@"$Q2\nu$ Q").Runs;
        Assert.That(runs.Select(static run => (run.Text, run.IsItalic)), Is.EqualTo(new[] { ("Q", true), ("2ν Q", false) }));
    }

    [Test]
    public void WidthsAreThoseOfHelvetica()
    {
        // Advance widths of Helvetica in the Adobe Core 14 AFM files, in thousandths: H 722, i 222, space 278, 1 556.
        Assert.That(FontMetrics.Width("Hi 1"), Is.EqualTo(0.722 + 0.222 + 0.278 + 0.556).Within(1e-12), "a sum of doubles");
    }

    [Test]
    public void LongLabelsAreBrokenAtSpaces()
    {
        var block = TextBlock.Of(@"one two three \sigma_{a b}", 10.0, 40.0);
        Assert.Multiple(() =>
        {
            Assert.That(block.Lines.Select(static line => string.Concat(line.Line.Runs.Select(static run => run.Text))), Is.EqualTo(new[] { "one two", "three", "σa b" }));
            Assert.That(block.Width, Is.LessThanOrEqualTo(40.0));
        });
    }

    [Test]
    public void LongWordsAreSetSmaller()
    {
        var widest = TextBlock.Of("unbreakable", 10.0).Width;
        Assert.Multiple(() =>
        {
            Assert.That(TextBlock.Of("unbreakable", 10.0, 0.7 * widest).Width, Is.EqualTo(0.7 * widest).Within(1e-9), "rounding");
            Assert.That(() => TextBlock.Of("unbreakable", 10.0, 0.3 * widest), Throws.ArgumentException.With.Message.Contains("unbreakable"));
        });
    }

    private static LabelLine Line(string label) => LabelTypesetter.Set(LabelParser.Parse(label), 10.0);
}
