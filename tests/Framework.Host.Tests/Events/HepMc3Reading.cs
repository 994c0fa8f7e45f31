namespace TridentFramework.Host.Tests.Events;

/// <summary>What the reference library finds in a HepMC3 file.</summary>
internal sealed record HepMc3Reading
{
    /// <summary>Events that the library finds; the last one is lost if the file has no footer.</summary>
    public required long Events { get; init; }

    /// <summary>Number of the last event.</summary>
    public required long LastNumber { get; init; }

    /// <summary>Number of names of weights.</summary>
    public required int WeightNames { get; init; }

    /// <summary>Number of tools.</summary>
    public required int Tools { get; init; }

    /// <summary>Number of conventions signalled.</summary>
    public required int Conventions { get; init; }

    /// <summary>Number of processes declared.</summary>
    public required int Processes { get; init; }

    /// <summary>Flux-averaged total cross section, pb.</summary>
    public required double CrossSectionPb { get; init; }

    /// <summary>Sum of the first weights.</summary>
    public required double SumOfWeights { get; init; }

    /// <summary>Largest component of a sum of momenta at any vertex, over the energy that enters it.</summary>
    public required double Imbalance { get; init; }

    /// <summary>Largest difference of E^2 - p^2 and the square of the generated mass, over E^2 (or GeV^2 where E is less than one).</summary>
    public required double MassError { get; init; }

    /// <summary>Largest difference of a vertex and the attribute <c>lab_pos</c>, mm.</summary>
    public required double PositionErrorMm { get; init; }

    /// <summary>Events with another number of primary vertices, beam particles or targets than one, and vertices without status.</summary>
    public required long BadStatus { get; init; }

    /// <summary>Events with another number of weights than the header names.</summary>
    public required long BadWeights { get; init; }

    /// <summary>Events that are not in GeV and mm.</summary>
    public required long BadUnits { get; init; }

    /// <summary>Events without process or position.</summary>
    public required long BadAttributes { get; init; }

    /// <summary>Generated mass by particle number, GeV.</summary>
    public required Dictionary<int, double> Masses { get; init; }
}
