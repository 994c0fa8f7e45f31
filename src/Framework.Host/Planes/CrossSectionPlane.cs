using System.Runtime.ExceptionServices;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Planes;

/// <summary>Cross sections of one channel of one setting over a plane of parameters. Numbers stand row by row: that of column i and row j has the index j * columns + i.</summary>
internal sealed class CrossSectionPlane
{
    // Far below the statistical error of any walk.
    private const double MostInterpolationError = 1e-4;

    private CrossSectionPlane(string scenario, CrossSectionQuery query, ParameterPlane plane, Estimate standardModel)
    {
        (Scenario, Query, Plane, StandardModel) = (scenario, query, plane, standardModel);
        var points = plane.Columns * plane.Rows;
        CrossSectionFb = new double[points];
        ErrorFb = new double[points];
        Ratio = new double[points];
        RatioError = new double[points];
        RatioAlone = new double[points];
        Array.Fill(RatioAlone, double.NaN);
    }

    /// <summary>Name of the scenario.</summary>
    public string Scenario { get; }

    /// <summary>Setting, channel and energy.</summary>
    public CrossSectionQuery Query { get; }

    /// <summary>The plane.</summary>
    public ParameterPlane Plane { get; }

    /// <summary>Cross section of the Standard Model with the constants of the setting, fb per target atom.</summary>
    public Estimate StandardModel { get; }

    /// <summary>Cross sections, fb per target atom, summed over contributions.</summary>
    public double[] CrossSectionFb { get; }

    /// <summary>Statistical errors, fb.</summary>
    public double[] ErrorFb { get; }

    /// <summary>Cross section over that of the Standard Model; not a number where the Standard Model has none.</summary>
    public double[] Ratio { get; }

    /// <summary>Statistical errors of the ratios, whose cross sections come from common points.</summary>
    public double[] RatioError { get; }

    /// <summary>What the new physics would have alone, over the Standard Model: zero where there is none, also where interference makes the ratio one. Not a number if it was not asked for.</summary>
    public double[] RatioAlone { get; }

    /// <summary>Computes the plane.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="query">Setting, channel, energy and integrals.</param>
    /// <param name="plane">The plane.</param>
    /// <param name="estimates">The integrals of the scenario.</param>
    /// <param name="withDistance">Also compute <see cref="RatioAlone"/>.</param>
    /// <param name="threads">Worker threads; they do not change the results.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CrossSectionPlane Of(
        string scenario, CrossSectionQuery query, ParameterPlane plane, IReadOnlyList<ProcessEstimate> estimates, bool withDistance, int threads, CancellationToken cancellation)
    {
        var moments = KSquaredMoments.Sum(
            [.. query.TermsOf(CrossSectionQuery.Total).Select(term => (term.Factor, estimates[term.Process].KSquaredMoments[term.Hypothesis]))],
            CrossSectionIntegrator.Replicates);
        var standard = moments.CrossSection(query.Channel, query.Setting.Constants, []);
        var result = new CrossSectionPlane(scenario, query, plane, standard);
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads };
        try
        {
            CheckSmoothness(moments, query, plane);
            Parallel.For(0, plane.Rows, options, row =>
            {
                var buffer = new double[moments.BufferLength];
                var replicates = new double[moments.Replicates];
                for (var column = 0; column < plane.Columns; column++)
                {
                    var (constants, models) = plane.At(column, row);
                    moments.CrossSection(query.Channel, constants, models, buffer, replicates);
                    result.Set(column, row, replicates);
                    if (!withDistance)
                        continue;
                    moments.CrossSectionAlone(query.Channel, constants, models, buffer, replicates);
                    result.RatioAlone[(row * plane.Columns) + column] = Estimate.Mean(replicates) / standard.Value;
                }
            });
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is [var single, ..])
        {
            ExceptionDispatchInfo.Throw(single);
        }

        return result;
    }

    private static void CheckSmoothness(KSquaredMoments moments, CrossSectionQuery query, ParameterPlane plane)
    {
        foreach (var (column, row) in plane.Probes)
        {
            var (constants, models) = plane.At(column, row);
            if (moments.InterpolationError(query.Channel, constants, models) is var error && !(error < MostInterpolationError))
            {
                throw new RoughCouplingsException(FormattableString.Invariant(
                    $"{query.Channel}: the couplings at {Where(plane, column, row)} change too abruptly with the momentum transfer for a plane from one walk, which may be off by {error:0.0e+00} there; give such a model as variants, which are integrated one by one"));
            }
        }
    }

    private static string Where(ParameterPlane plane, int column, int row) => FormattableString.Invariant(
        $"{plane.X.Parameter} = {plane.X.Values[column]:G6}{(plane.X.Unit is { } unit ? " " + unit : "")}{(plane.Y is { } y ? $", {y.Parameter} = {y.Values[row]:G6}{(y.Unit is { } second ? " " + second : "")}" : "")}");

    private void Set(int column, int row, ReadOnlySpan<double> replicates)
    {
        var point = (row * Plane.Columns) + column;
        var mean = Estimate.Mean(replicates);
        if (!double.IsFinite(mean))
            throw new NonFiniteWeightException($"{Query.Channel}: the cross section at {Where(Plane, column, row)} is not finite");
        var ratio = StandardModel.Value == 0.0 ? double.NaN : mean / StandardModel.Value;
        var (squares, residuals) = (0.0, 0.0);
        for (var r = 0; r < replicates.Length; r++)
        {
            var deviation = replicates[r] - mean;
            squares += deviation * deviation;
            var residual = replicates[r] - (ratio * StandardModel.Replicates[r]);
            residuals += residual * residual;
        }

        var norm = Math.Sqrt((double)replicates.Length * (replicates.Length - 1));
        CrossSectionFb[point] = mean;
        ErrorFb[point] = Math.Sqrt(squares) / norm;
        Ratio[point] = ratio;
        RatioError[point] = Math.Sqrt(residuals) / norm / Math.Abs(StandardModel.Value);
    }
}
