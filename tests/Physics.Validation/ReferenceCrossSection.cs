using TridentFramework.Engine.Estimation;

namespace TridentFramework.Physics.Validation;

/// <summary>Reference value of the three numbers of one row, with their common relative error.</summary>
public sealed record ReferenceCrossSection(double VVFb, double AAFb, double StandardModelFb, double RelativeError)
{
    /// <summary>Asserts agreement within three combined standard errors or a relative floor, whichever is larger.</summary>
    internal void AssertAgrees(CrossSectionEstimate estimate, double floor)
    {
        using (Assert.EnterMultipleScope())
        {
            AssertAgrees("VV", estimate.VV, VVFb, floor);
            AssertAgrees("AA", estimate.AA, AAFb, floor);
            AssertAgrees("Standard Model", estimate.Total, StandardModelFb, floor);
        }
    }

    /// <summary>Deviation of the coefficient of gA^2 in standard errors.</summary>
    internal double AxialPull(CrossSectionEstimate estimate) =>
        ((estimate.AA.Value / AAFb) - 1.0) / Math.Sqrt(Math.Pow(estimate.AA.RelativeError, 2) + Math.Pow(RelativeError, 2));

    private void AssertAgrees(string what, Estimate estimate, double expected, double floor)
    {
        var combined = Math.Sqrt(Math.Pow(estimate.RelativeError, 2) + Math.Pow(RelativeError, 2));
        TestContext.Out.WriteLine($"{what}: {estimate.Value:G7} fb, {(estimate.Value / expected) - 1.0:P3} from the reference, {((estimate.Value / expected) - 1.0) / combined:F1} standard errors");
        Assert.That(estimate.Value / expected, Is.EqualTo(1.0).Within(Math.Max(3.0 * combined, floor)), what);
    }
}
