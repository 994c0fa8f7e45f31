using TridentFramework.Host.Reports;

namespace TridentFramework.Host.Tests.Reports;

public sealed class ColumnHeadingTests
{
    [TestCase("relativeError", "relative error")]
    [TestCase("fermiMomentum", "fermi momentum")]
    [TestCase("VVFb", "VVFb")]
    [TestCase("gV", "gV")]
    public void KeysBecomeWordsAndSymbolsStay(string key, string words) => Assert.That(ColumnHeading.Words(key), Is.EqualTo(words));
}
