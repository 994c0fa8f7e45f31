namespace TridentFramework.Host.RunCards;

/// <summary>Points of a quantity given by two ends and a number of points.</summary>
internal interface IPointRange
{
    /// <summary>First point.</summary>
    double First { get; }

    /// <summary>Last point.</summary>
    double Last { get; }

    /// <summary>Number of points, both ends included.</summary>
    int Points { get; }

    /// <summary>Spacing of the points.</summary>
    PointSpacing Spacing { get; }

    /// <summary>The points, increasing; the two ends are exact.</summary>
    double[] Values()
    {
        var values = new double[Points];
        for (var i = 1; i < Points - 1; i++)
        {
            var step = (double)i / (Points - 1);
            values[i] = Spacing == PointSpacing.Log
                ? First * Math.Pow(Last / First, step)
                : First + ((Last - First) * step);
        }

        values[0] = First;
        values[^1] = Last;
        return values;
    }
}
