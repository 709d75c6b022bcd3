using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Credence.App.Proofs;

/// <summary>Proofs in a bucket of storage that speaks S3.</summary>
public sealed class S3ProofFiles : IProofFiles, IDisposable
{
    private readonly AmazonS3Client client;
    private readonly S3Place place;

    public S3ProofFiles(S3Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        this.place = place;
        var config = new AmazonS3Config
        {
            AuthenticationRegion = place.Region,
            ForcePathStyle = true,
            Timeout = TimeSpan.FromSeconds(30),
            MaxErrorRetry = 2,
            // Older servers of the protocol know no newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (place.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint;
        }
        else
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(place.Region);
        }

        client = place.Key is { } key
            ? new(new BasicAWSCredentials(key, place.Secret ?? ""), config)
            : new(config);
    }

    public string Place => $"{place.Endpoint ?? "S3"}, bucket {place.Bucket}";

    public async Task Keep(ProofHash hash, byte[] bytes, CancellationToken cancellation = default)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        await client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = place.Bucket,
                Key = KeyOf(hash),
                InputStream = stream,
                UseChunkEncoding = false,
            },
            cancellation
        );
    }

    public async Task<byte[]?> Read(ProofHash hash, CancellationToken cancellation = default)
    {
        try
        {
            using var answer = await client.GetObjectAsync(place.Bucket, KeyOf(hash), cancellation);
            using var bytes = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception missing)
            when (missing is { StatusCode: HttpStatusCode.NotFound, ErrorCode: "NoSuchKey" })
        {
            return null;
        }
    }

    public async IAsyncEnumerable<ProofHash> All(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var pages = client.Paginators.ListObjectsV2(
            new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Prefix }
        );
        await foreach (var stored in pages.S3Objects.WithCancellation(cancellation))
        {
            var name = stored.Key[place.Prefix.Length..].Replace("/", "", StringComparison.Ordinal);
            if (ProofHash.Parse(name) is { } hash)
            {
                yield return hash;
            }
        }
    }

    public async Task Remove(ProofHash hash, CancellationToken cancellation = default) =>
        await client.DeleteObjectAsync(place.Bucket, KeyOf(hash), cancellation);

    public bool IsOwnFailure(Exception failure) =>
        failure
            is AmazonServiceException
                or AmazonClientException
                or HttpRequestException
                or IOException;

    public void Dispose() => client.Dispose();

    private string KeyOf(ProofHash hash) => $"{place.Prefix}{hash.Hex[..2]}/{hash.Hex[2..]}";
}
