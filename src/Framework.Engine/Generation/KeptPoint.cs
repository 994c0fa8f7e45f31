using System.Runtime.CompilerServices;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Generation;

/// <summary>A point that became an event: its place in the unit cube, after the importance map.</summary>
internal struct KeptPoint
{
    /// <summary>Number of its trial in the round.</summary>
    public int Trial;

    /// <summary>Its process.</summary>
    public int Process;

    /// <summary>Its place in the batch; -1 if there is no room for it.</summary>
    public int Slot;

    /// <summary>Nominal weight of the event.</summary>
    public double Weight;

    /// <summary>Coordinates, by dimension.</summary>
    public Coordinates Place;

    /// <summary>Coordinates of a point.</summary>
    [InlineArray(PhaseSpaceBlock.Dimensions)]
    public struct Coordinates
    {
        private double _first;
    }
}
