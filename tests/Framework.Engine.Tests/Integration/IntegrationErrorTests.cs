namespace TridentFramework.Engine.Tests;

/// <summary>Sixty seeds at low precision against one precise integral.</summary>
public sealed class IntegrationErrorTests
{
    private const int Seeds = 60;
    private const double LowPrecision = 0.1;

    // 20 times more precise than the errors under test, which are 2e-3 and more with the fewest points.
    private const double HighPrecision = 1e-4;

    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> numu e- e+")]
    public void ErrorsAreHonestAndTheMeanIsUnbiased(string channel)
    {
        var exact = ArgonCase.Integrate(ArgonCase.Process(channel, 3.0, HighPrecision)).CrossSections[0].Total;
        var process = ArgonCase.Process(channel, 3.0, LowPrecision);
        var estimates = Enumerable.Range(1000, Seeds).Select(seed => ArgonCase.Integrate(process, (ulong)seed).CrossSections[0].Total).ToArray();
        var pulls = estimates.Select(e => (e.Value - exact.Value) / e.Error).ToArray();
        var meanSquare = pulls.Average(p => p * p);
        var bias = estimates.Average(e => e.Value / exact.Value) - 1.0;
        var biasError = Math.Sqrt(estimates.Sum(e => e.Error * e.Error)) / Seeds / exact.Value;
        TestContext.Out.WriteLine($"{channel}: relative error of one seed {estimates.Average(e => e.RelativeError):G2}, mean square of the pulls {meanSquare:G3}, bias {bias:G2} +- {biasError:G2}");

        // The square of Student's t with 31 degrees of freedom has mean 31/29 = 1.07 and standard deviation 1.59, the mean of sixty 0.21:
        // four standard deviations to either side, 6e-5.
        Assert.That(meanSquare, Is.InRange(1.07 - (4.0 * 0.21), 1.07 + (4.0 * 0.21)));
        // Averages of iterations with weights 1/variance are low by 0.1 to 0.9 %; four standard deviations, 6e-5.
        Assert.That(bias, Is.EqualTo(0.0).Within(4.0 * Math.Sqrt((biasError * biasError) + (exact.RelativeError * exact.RelativeError))));
        Assert.That(biasError, Is.LessThan(1e-3), "small enough to see such a bias");
    }
}
